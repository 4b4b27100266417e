package org.consilium.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Role;
import org.consilium.kernel.Language;
import org.consilium.kernel.NotFound;
import org.consilium.kernel.Refused;
import org.consilium.testing.ConsiliumTest;
import org.consilium.testing.TheClinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ConsiliumTest
class WatchlistTests {
    @Autowired ApplicationContext context;
    @Autowired Watchlist watchlist;
    @Autowired Access access;
    private Actor admin;

    @BeforeEach
    void hire() {
        admin = TheClinic.of(context.getAutowireCapableBeanFactory()).staff(Role.ADMIN, "Admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to die",
                "i just want to die now.",
                "Papa says he wants to die",
                "I DON'T WANT TO LIVE ANYMORE",
                "I don’t want to live like this",
                "He does not want to live",
                "She keeps talking about suicide",
                "feeling suicidal",
                "I will kill myself!!",
                "I am thinking of ending my life",
                "there is no point in living",
                "We would be better off dead",
                "please just let me die",
                "I took an overdose of my tablets",
                "She tried to hang herself",
                "my mother drank poison",
                "I can't go on",
                "I cannot take this anymore",
                "I am tired of living",
                "मैं मर जाना चाहता हूँ",
                "मैं मरना चाहती हूं",
                "अब जीना नहीं चाहता",
                "मुझे अब और जीना नहीं है",
                "जीने का मन नहीं करता",
                "आत्महत्या का ख़याल आता है",
                "खुदकुशी कर लूँगा",
                "ख़ुदकुशी करने का मन है",
                "पिताजी कहते हैं कि ज़हर खा लूँगा",
                "जहर खा लिया है",
                "ज़िंदगी से तंग आ गई हूँ",
                "जिंदगी खत्म कर दूँगी",
                "फांसी लगाने की बात करते हैं",
                "वो जान देने की बात कर रहे हैं",
                "main marna chahta hun",
                "mujhe ab jeena nahi hai",
                "ab jina nahin chahti",
                "nahi jeena mujhe",
                "papa keh rahe hain zahar kha lunga",
                "JAHAR KHA LIYA",
                "khudkushi karne ka man karta hai",
                "zindagi se tang aa gaya hu",
                "mai mar jaunga",
                "jaan de dunga main",
                "phaansi laga lunga"
            })
    void no_word_of_self_harm_in_this_list_is_missed(String text) {
        assertThat(watchlist.find(text, Set.of(Topic.SELF_HARM))).as(text).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He can't breathe",
                "He cannot breathe properly, what to do",
                "she is having difficulty in breathing",
                "Mother is unconscious",
                "Father fainted this morning",
                "there is heavy bleeding",
                "The bleeding does not stop",
                "bleeding a lot since morning",
                "She is vomiting blood",
                "coughing up blood",
                "He has chest pain",
                "He had a seizure",
                "High fever after chemotherapy",
                "fever since yesterday, chemo was last week",
                "the pain is unbearable",
                "EMERGENCY please call",
                "we need an ambulance",
                "he is dying please help",
                "she cannot move her legs",
                "साँस नहीं ले पा रहे",
                "सांस लेने में दिक्कत है",
                "साँस फूल रही है",
                "पापा बेहोश हो गए",
                "बहुत खून बह रहा है",
                "ख़ून रुक नहीं रहा",
                "खून की उल्टी हुई",
                "सीने में बहुत दर्द है",
                "दौरा पड़ा है",
                "कीमो के बाद तेज बुखार है",
                "दर्द बर्दाश्त नहीं हो रहा",
                "मेरी माँ को बचा लीजिए",
                "saans nahi aa rahi",
                "sans lene mein dikkat ho rahi hai",
                "saans phool rahi hai",
                "papa behosh ho gaye",
                "bahut khoon nikal raha hai",
                "khun ki ulti hui hai",
                "seene mein dard ho raha hai",
                "chemo ke baad tez bukhar hai",
                "dard bardasht nahi ho raha",
                "meri maa ko bacha lo"
            })
    void no_word_of_emergency_in_this_list_is_missed(String text) {
        assertThat(watchlist.find(text, Set.of(Topic.EMERGENCY))).as(text).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When will the doctors meet?",
                "Here is the biopsy report of my father.",
                "Thank you very much",
                "Can we get a second appointment on Friday?",
                "The diet is fine",
                "कृपया रिपोर्ट देखिए",
                "डॉक्टर कब मिलेंगे?",
                "report bhej di hai",
                "kya plan ready hai?"
            })
    void everyday_messages_raise_nothing(String text) {
        assertThat(watchlist.find(text, Topic.OF_DISTRESS)).as(text).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Take 500 mg twice a day",
                "Take 500mg",
                "2 tablets after food",
                "Take two tablets",
                "half a tablet is enough",
                "75 mg/m2 every three weeks",
                "75 mg/m² every three weeks",
                "give 5 ml at night",
                "10 drops",
                "50 Gy in 25 parts",
                "1-0-1 for five days",
                "५०० मिग्रा दिन में दो बार",
                "500 मि.ग्रा. लें",
                "दो गोली सुबह",
                "आधी गोली",
                "2 goli subah",
                "aadhi goli lena",
                "Start capecitabine on Monday",
                "Stop the Tamoxifen.",
                "TRASTUZUMAB is right for her",
                "5-FU is given as a drip",
                "FOLFOX would be better",
                "सिस्प्लैटिन बंद कर दें",
                "कैपेसिटाबाइन शुरू करें",
                "टैमोक्सीफेन रोज़ लें",
                "Her life expectancy is short",
                "He has six months to live",
                "The survival is good",
                "She will be cured",
                "It is the last stage",
                "There is no hope",
                "वे ठीक हो जाएँगे",
                "बचने की उम्मीद कम है",
                "यह आख़िरी स्टेज है",
                "papa theek ho jayenge",
                "bachne ki umeed kam hai"
            })
    void dose_drug_and_prognosis_are_found(String text) {
        assertThat(watchlist.find(text, Topic.OF_DOCTORS)).as(text).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please send the CT report as PDF, up to 100 MB.",
                "The doctors meet on 5 December at 10:30.",
                "Your plan will be ready in 2 days.",
                "The fee is 1,500 rupees; a waiver is possible.",
                "Please come to the hub in Bhopal, room 12, second floor.",
                "We received 3 photos. Page 2 is blurred, please take it again.",
                "If he gets worse go to the nearest hospital or call 112.",
                "The slides should go by courier to the address on your page.",
                "Call us on 1800 123 4567 between 9 and 5.",
                "What the doctors advise stands in the plan.",
                "Please note down the medicines he takes and bring the list.",
                "Case 4827 3615 0 is with the board since 12-11-2026.",
                "कृपया सीटी रिपोर्ट की फ़ोटो भेजें।",
                "आपकी योजना 2 दिन में तैयार होगी।",
                "डॉक्टर 5 दिसंबर को मिलेंगे।",
                "हम आपको कल 10 बजे फ़ोन करेंगे।",
                "kripya report bhej dijiye",
                "kal 10 baje phone karenge"
            })
    void words_of_process_pass(String text) {
        assertThat(watchlist.find(text, Topic.OF_DOCTORS)).as(text).isEmpty();
    }

    @Test
    void whole_words_are_matched_with_stars_and_gaps() {
        var line = Folded.pattern("end … life");
        assertThat(line.matcher(Folded.of("to end this whole life")).find()).isTrue();
        assertThat(line.matcher(Folded.of("spend a life")).find()).isFalse();
        assertThat(line.matcher(Folded.of("end of one two three four life")).find()).isFalse();
        assertThat(Folded.pattern("die").matcher(Folded.of("diet")).find()).isFalse();
        assertThat(Folded.pattern("suicid*").matcher(Folded.of("Suicidal.")).find()).isTrue();
    }

    @Test
    void the_administrator_keeps_the_lists_and_every_change_is_on_record() {
        var before = watchlist.versions(admin).get(Topic.SELF_HARM);
        watchlist.add(admin, Topic.SELF_HARM, Language.EN, "  zwickel   away ");
        watchlist.add(admin, Topic.SELF_HARM, Language.EN, "Zwickel away");
        assertThat(watchlist.find("to ZWICKEL away!", Topic.OF_DISTRESS)).isPresent();
        assertThat(watchlist.versions(admin).get(Topic.SELF_HARM)).isEqualTo(before + 1);
        var line =
                watchlist.all(admin).stream()
                        .filter(w -> w.words().equals("zwickel away"))
                        .findFirst()
                        .orElseThrow();
        watchlist.remove(admin, line.id());
        watchlist.remove(admin, line.id());
        assertThat(watchlist.find("to zwickel away", Topic.OF_DISTRESS)).isEmpty();
        assertThat(watchlist.versions(admin).get(Topic.SELF_HARM)).isEqualTo(before + 2);
        assertThat(access.auditTrail(admin, java.util.Optional.empty(), 50))
                .extracting(l -> l.what())
                .contains("WATCHWORD_ADDED", "WATCHWORD_REMOVED");
    }

    @Test
    void what_cannot_be_compared_is_refused_and_nobody_else_may_change_a_list() {
        for (var words : new String[] {"", " ", "*", "…", "a", "?!"}) {
            assertThatExceptionOfType(Refused.class)
                    .as(words)
                    .isThrownBy(() -> watchlist.add(admin, Topic.DRUG, Language.EN, words));
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> watchlist.add(admin, Topic.DOSE, Language.EN, "mg"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> watchlist.setNumber(admin, Helpline.EMERGENCY, "call me"));
        var assistant =
                TheClinic.of(context.getAutowireCapableBeanFactory())
                        .staff(Role.ASSISTANT, "Assistant");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> watchlist.add(assistant, Topic.DRUG, Language.EN, "aspirin"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> watchlist.all(assistant));
    }

    @Test
    void the_numbers_to_call_are_settings() {
        assertThat(watchlist.number(Helpline.EMERGENCY)).isEqualTo("112");
        watchlist.setNumber(admin, Helpline.MENTAL_HEALTH, "1800 123");
        assertThat(watchlist.number(Helpline.MENTAL_HEALTH)).isEqualTo("1800 123");
        watchlist.setNumber(admin, Helpline.MENTAL_HEALTH, "14416");
        assertThat(watchlist.number(Helpline.MENTAL_HEALTH)).isEqualTo("14416");
    }
}
