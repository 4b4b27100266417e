package org.consilium.demo.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilium.channels.Outgoing;
import org.consilium.conversation.DemoMail;
import org.consilium.demo.DemoPeople;
import org.consilium.kernel.Contact;

/** Who to be, and what was caught. */
public record DemoPage(
        List<DemoPeople.Member> staff,
        List<DemoPeople.Family> families,
        DemoMail mail,
        List<Outgoing> caught) {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    public DemoPage {
        staff = List.copyOf(staff);
        families = List.copyOf(families);
        caught = List.copyOf(caught);
    }

    public String password() {
        return DemoPeople.PASSWORD;
    }

    /** A phone as it is dialled, an address as it is written. */
    public String reach(DemoPeople.Family family) {
        return family.contact().value();
    }

    public boolean isPhone(DemoPeople.Family family) {
        return family.contact().kind() == Contact.Kind.PHONE;
    }

    /** The address of the first case in the list. */
    public Optional<String> mailOfOneCase() {
        return families.stream().findFirst().map(f -> mail.addressOf(f.number()));
    }

    /** The first link of a message, so that it need not be copied. */
    public Optional<String> link(Outgoing message) {
        var found = LINK.matcher(message.text());
        return found.find()
                ? Optional.of(found.group().replaceFirst("[.,;)]+$", ""))
                : Optional.empty();
    }
}
