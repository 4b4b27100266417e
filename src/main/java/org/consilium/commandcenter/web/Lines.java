package org.consilium.commandcenter.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.commandcenter.CaseNow;
import org.consilium.commandcenter.Load;
import org.consilium.commandcenter.Standing;
import org.consilium.kernel.AccountId;
import org.consilium.network.Centre;

/** Puts names of centres and assistants beside the cases. */
public record Lines(
        List<CentreLine> centres, Map<String, String> towns, Map<AccountId, String> assistants) {
    static Lines of(Standing standing) {
        var centres =
                Stream.concat(
                                standing.centres().stream().map(Optional::of),
                                Stream.of(Optional.<Centre>empty()))
                        .map(centre -> CentreLine.of(centre, standing))
                        .toList();
        return new Lines(
                centres,
                standing.centres().stream().collect(Collectors.toMap(Centre::code, Centre::town)),
                standing.assistants().stream().collect(Collectors.toMap(Load::who, Load::name)));
    }

    CaseLine of(CaseNow now) {
        return new CaseLine(
                now,
                now.file().centre().map(code -> towns.getOrDefault(code, code)).orElse("–"),
                now.file().assistant().map(assistants::get));
    }
}
