package org.consilium.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.consilium.Consilium;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole program on an empty database of its own, demo mode without the demo's people. One
 * context for all such tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Consilium.class,
        properties = {
            "consilium.mode=DEMO",
            "consilium.demo.fill=false",
            "consilium.data=target/test-data",
            "consilium.links.own-hosts=127.0.0.1",
            "consilium.photos-settle=1s",
            // Many talks with the mail host instead of one, so that what lies between them shows.
            "consilium.imap-longest-talk=3s"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface ConsiliumTest {}
