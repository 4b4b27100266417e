package org.consilium.reading.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.consilium.reading.Whose;
import org.consilium.reading.Whose.Sex;
import org.consilium.reading.person.Match.Verdict;
import org.junit.jupiter.api.Test;

/** The wrong-patient check measured on made-up people: none missed, few false alarms. */
class MatchFiguresTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 12);
    private static final int PAIRS = 4000;
    private static final List<String> WOMEN =
            words(
                    """
                    Asha Usha Sunita Anita Kavita Savita Sarita Geeta Seeta Neeta Meena Leena Reena Meenakshi
                    Lakshmi Saraswati Parvati Vijayalakshmi Sridevi Padma Radha Shobha Sudha Rekha Lekha Pushpa
                    Shanti Shakuntala Kamala Vimala Nirmala Sushila Pramila Sharmila Urmila Jyoti Aarti Bharti
                    Deepa Rupa Shilpa Swapna Sandhya Vidya Vijaya Jaya Maya Chhaya Fatima Ayesha Zainab Khadija
                    Nasreen Shabnam Parveen Mariam Mary Annamma Rosamma Thresia Gurpreet Harpreet Manjit Kiran
                    Revathi Malathi Indira Bhavani Ambika Thangam Yamuna Ganga Kaveri Ramani Ezhilarasi Kalpana
                    """);
    private static final List<String> MEN =
            words(
                    """
                    Ramesh Suresh Mahesh Naresh Rajesh Rakesh Mukesh Dinesh Ganesh Anil Sunil Vinod Vijay Ajay
                    Sanjay Deepak Pradeep Sandeep Ashok Prakash Prasad Shankar Govind Gopal Mohan Rohan Ravindra
                    Surendra Narendra Rajendra Mahendra Subramaniam Venkatesh Srinivasan Ramaswamy Murugan Karthik
                    Arjun Arun Varun Tarun Mohammed Abdul Ibrahim Yusuf Zakir Imran Iqbal Joseph Thomas George
                    Mathew Varghese Philip Gurdeep Harjit Balwinder Bikash Subhash Debashish Vikram Biswajit
                    Jitendra Dhananjay Shivaji Tukaram Pandurang Vishwanath Raghunath Jagannath Somnath Kiran
                    """);
    private static final List<String> FAMILIES =
            words(
                    """
                    Verma Sharma Gupta Agarwal Mishra Tiwari Pandey Chaturvedi Shukla Yadav Srivastava Chowdhury
                    Banerjee Mukherjee Chatterjee Ghosh Bose Dutta Biswas Sarkar Mondal Das Iyer Iyengar Nair
                    Menon Pillai Kurup Reddy Naidu Gowda Hegde Shetty Kulkarni Deshpande Patil Joshi Jadhav
                    Pawar Shinde Patel Shah Mehta Desai Trivedi Parmar Khan Ansari Siddiqui Qureshi Shaikh
                    Hussain Rahman Dhillon Gill Sandhu Grewal Bedi Kuruvilla Chacko Thekkekara Mohanty Behera
                    Subbarao Krishnamurthy Natarajan Palaniswamy Hazarika Baruah Gogoi Choudhary Rathore Bhatt
                    """);
    private static final String[][] SPELLINGS = {
        {"ksh", "x"}, {"sh", "s"}, {"th", "t"}, {"t", "th"}, {"dh", "d"}, {"d", "dh"}, {"ph", "f"},
        {"v", "w"}, {"w", "v"}, {"v", "b"}, {"z", "j"}, {"j", "z"}, {"ee", "i"}, {"i", "ee"},
        {"u", "oo"}, {"a", "aa"}, {"aa", "a"}, {"oo", "u"}, {"nn", "n"}, {"m", "mm"}, {"l", "ll"},
        {"y", "i"}, {"dr", "der"}, {"kar", "ker"}, {"ou", "u"}, {"ow", "au"}
    };
    private static final String[][] CAMERA = {
        {"m", "rn"},
        {"rn", "m"},
        {"o", "0"},
        {"l", "1"},
        {"i", "l"},
        {"s", "5"},
        {"e", "c"},
        {"h", "b"},
        {"n", "u"},
        {"d", "cl"},
        {"w", "vv"},
        {"a", "4"},
        {"b", "8"}
    };

    private final Random dice = new Random(1);
    private final List<String> worst = new ArrayList<>();

    private record Somebody(String given, String family, int age, Sex sex) {
        String name() {
            return given + " " + family;
        }
    }

    @Test
    void no_wrong_page_is_a_match_and_few_right_ones_are_alarms() {
        var right = new EnumMap<Verdict, Integer>(Verdict.class);
        var wrong = new EnumMap<Verdict, Integer>(Verdict.class);
        for (var n = 0; n < PAIRS; n++) {
            var person = somebody();
            count(right, person, printed(person, true), Verdict.MISMATCH);
            count(wrong, person, printed(stranger(person, n % 6), false), Verdict.MATCH);
        }
        System.out.println("right pages " + right + ", wrong pages " + wrong);
        worst.stream().limit(10).forEach(System.out::println);
        assertThat(wrong.getOrDefault(Verdict.MATCH, 0)).isZero();
        assertThat(right.getOrDefault(Verdict.MISMATCH, 0)).isLessThanOrEqualTo(PAIRS * 2 / 100);
        assertThat(right.getOrDefault(Verdict.MATCH, 0)).isGreaterThan(PAIRS * 75 / 100);
        assertThat(wrong.getOrDefault(Verdict.MISMATCH, 0)).isGreaterThan(PAIRS * 75 / 100);
    }

    @Test
    void names_that_rhyme_within_a_family_are_never_a_match() {
        for (var names : List.of(WOMEN, MEN)) {
            for (var given : names) {
                names.stream()
                        .filter(other -> !other.equals(given))
                        .map(other -> Naming.compare(other + " Verma", given + " Verma"))
                        .forEach(naming -> assertThat(naming.isSame()).as(given).isFalse());
            }
        }
    }

    private void count(Map<Verdict, Integer> counts, Somebody person, Whose page, Verdict bad) {
        var known =
                new Known(
                        List.of(person.name()),
                        Optional.of(new Known.AgedOn(person.age(), TODAY)),
                        Optional.of(person.sex()),
                        List.of());
        var match = PersonMatch.match(page, known);
        counts.merge(match.verdict(), 1, Integer::sum);
        if (match.verdict() == bad) {
            worst.add(bad + " " + person + " / " + page.name() + page.age() + page.sex());
        }
    }

    private Somebody somebody() {
        var sex = dice.nextBoolean() ? Sex.FEMALE : Sex.MALE;
        return new Somebody(given(sex), one(FAMILIES), 20 + dice.nextInt(65), sex);
    }

    private String given(Sex sex) {
        return one(sex == Sex.FEMALE ? WOMEN : MEN);
    }

    /** Relatives, people of the same name, and others. */
    private Somebody stranger(Somebody person, int kind) {
        var opposite = person.sex() == Sex.FEMALE ? Sex.MALE : Sex.FEMALE;
        var other =
                switch (kind) {
                    case 0 ->
                            new Somebody(
                                    given(opposite),
                                    person.family(),
                                    person.age() + years(),
                                    opposite);
                    case 1 ->
                            new Somebody(
                                    given(person.sex()),
                                    person.family(),
                                    child(person),
                                    person.sex());
                    case 2 ->
                            new Somebody(
                                    given(person.sex()),
                                    person.family(),
                                    person.age() + dice.nextInt(3),
                                    person.sex());
                    case 3 ->
                            new Somebody(
                                    person.given(), one(FAMILIES), other(person), person.sex());
                    case 4 -> new Somebody(given(opposite), one(FAMILIES), other(person), opposite);
                    default -> somebody();
                };
        var isSame = other.given().equals(person.given()) && other.family().equals(person.family());
        return isSame ? stranger(person, kind) : other;
    }

    private int years() {
        return dice.nextInt(12) - 5;
    }

    private int child(Somebody person) {
        return person.age() > 45 ? person.age() - 25 : person.age() + 25;
    }

    private int other(Somebody person) {
        return person.age() > 50
                ? person.age() - 8 - dice.nextInt(25)
                : person.age() + 8 + dice.nextInt(25);
    }

    private Whose printed(Somebody who, boolean own) {
        var age = dice.nextInt(100);
        var sex = dice.nextInt(1000);
        var off = !own || age < 90 ? 0 : age < 97 ? dice.nextInt(5) - 2 : dice.nextInt(11) - 5;
        var slip = own && sex < 5;
        var opposite = who.sex() == Sex.FEMALE ? Sex.MALE : Sex.FEMALE;
        return new Whose(
                Optional.of(noisy(layout(who, own))),
                dice.nextInt(100) < 12 ? OptionalInt.empty() : OptionalInt.of(who.age() + off),
                dice.nextInt(100) < 10
                        ? Optional.empty()
                        : Optional.of(slip ? opposite : who.sex()),
                List.of());
    }

    private String layout(Somebody who, boolean own) {
        return switch (dice.nextInt(own ? 14 : 12)) {
            case 0, 1 -> who.family() + " " + who.given();
            case 2 -> who.family() + ", " + who.given();
            case 3 -> who.given() + " " + who.family().charAt(0);
            case 4 -> who.family().charAt(0) + ". " + who.given();
            case 5 -> (who.sex() == Sex.FEMALE ? "Mrs. " : "Mr. ") + who.name();
            case 6 ->
                    who.name()
                            + (who.sex() == Sex.FEMALE ? " W/O " : " S/O ")
                            + one(MEN)
                            + " "
                            + who.family();
            case 7 -> who.given() + " " + one(MEN) + " " + who.family();
            case 12 -> who.given();
            case 13 -> who.given().charAt(0) + ". " + who.family();
            default -> who.name();
        };
    }

    private String noisy(String name) {
        var text = name.toLowerCase(Locale.ROOT);
        if (dice.nextInt(100) < 35) {
            text = changed(text, SPELLINGS);
        }
        if (dice.nextInt(100) < 15) {
            text = changed(text, SPELLINGS);
        }
        for (var n = dice.nextInt(100); n < 30; n += 20) {
            text = changed(text, CAMERA);
        }
        if (dice.nextInt(100) < 4 && text.length() > 10) {
            var at = 1 + dice.nextInt(text.length() - 2);
            text = text.substring(0, at) + (char) ('a' + dice.nextInt(26)) + text.substring(at + 1);
        }
        return dice.nextBoolean() ? text.toUpperCase(Locale.ROOT) : text;
    }

    private String changed(String text, String[][] rules) {
        for (var tries = 0; tries < 12; tries++) {
            var rule = rules[dice.nextInt(rules.length)];
            var at = text.indexOf(rule[0], dice.nextInt(Math.max(1, text.length() / 2)));
            if (at >= 0) {
                return text.substring(0, at) + rule[1] + text.substring(at + rule[0].length());
            }
        }
        return text;
    }

    private String one(List<String> names) {
        return names.get(dice.nextInt(names.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }
}
