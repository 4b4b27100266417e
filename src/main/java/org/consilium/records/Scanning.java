package org.consilium.records;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.consilium.kernel.Mode;
import org.consilium.kernel.Refused;
import org.consilium.shell.Advice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which check there is. Production without a scanner checks nothing and lets nothing through: every
 * file waits, until the operator names one or says in so many words that none is wanted.
 */
@Configuration(proxyBeanMethods = false)
class Scanning {
    private static final Logger LOG = LoggerFactory.getLogger(Scanning.class);

    @Bean
    VirusScan virusScan(Mode mode, @Value("${consilium.clamd:}") String clamd) {
        if (clamd.isBlank() && !mode.isDemo()) {
            LOG.warn(
                    "CONSILIUM_CLAMD is not set: no file can be checked for viruses, so every file waits, closed");
            return new Missing();
        }
        if (clamd.equals("off") && !mode.isDemo()) {
            LOG.warn("CONSILIUM_CLAMD is off: files are not checked for viruses");
        }
        return clamd.equals("off") || clamd.isBlank() ? new OnlyTheTestFile() : Clamd.at(clamd);
    }

    @Bean
    Advice scannerAdvice(VirusScan scan) {
        return () -> adviceOn(scan);
    }

    static Optional<String> adviceOn(VirusScan scan) {
        if (!scan.isOn()) {
            return Optional.of("records.scanner.off");
        }
        if (scan instanceof Missing) {
            return Optional.of("records.scanner.missing");
        }
        return scan.isThere() ? Optional.empty() : Optional.of("records.scanner.away");
    }

    private record Missing() implements VirusScan {
        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public boolean isClean(SeekableByteChannel bytes) {
            return false;
        }
    }

    /** Knows the file by which every virus scanner can be tried out, and nothing else. */
    private record OnlyTheTestFile() implements VirusScan {
        /** In two parts, so that no scanner takes this program for it. */
        private static final String TEST =
                "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public boolean isClean(SeekableByteChannel bytes) throws IOException {
            var start = ByteBuffer.allocate(TEST.length());
            bytes.position(0);
            for (var n = 0; start.hasRemaining() && n >= 0; ) {
                n = bytes.read(start);
            }
            if (new String(start.array(), StandardCharsets.US_ASCII).equals(TEST)) {
                throw new Refused(FOUND);
            }
            return true;
        }
    }
}
