package org.consilium.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.consilium.Consilium;
import org.consilium.testing.FreshDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The running program with the demo's network and staff, and no people yet. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Consilium.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "consilium.mode=DEMO",
            "consilium.demo.fill=true",
            "consilium.demo.people=0",
            "consilium.photos-settle=1s",
            "consilium.data=target/journey-data"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@interface Journey {}
