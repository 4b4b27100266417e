package org.consilium;

import static org.assertj.core.api.Assertions.assertThat;

import org.consilium.testing.ConsiliumTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@ConsiliumTest
class SessionTests {
    @Autowired SessionRepository<? extends Session> sessions;

    @Test
    void two_requests_of_one_session_at_once_both_end_well() {
        assertThat(saidAtOnce(sessions)).isEqualTo("second");
    }

    private static <S extends Session> String saidAtOnce(SessionRepository<S> sessions) {
        var session = sessions.createSession();
        sessions.save(session);
        var first = sessions.findById(session.getId());
        var second = sessions.findById(session.getId());
        first.setAttribute("notice", "first");
        second.setAttribute("notice", "second");
        sessions.save(first);
        sessions.save(second);
        return sessions.findById(session.getId()).getRequiredAttribute("notice");
    }
}
