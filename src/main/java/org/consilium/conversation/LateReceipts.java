package org.consilium.conversation;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.consilium.channels.ArrivalId;
import org.consilium.channels.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody waits longer for a receipt because the pages of a file take long. */
@Configuration(proxyBeanMethods = false)
class LateReceipts {
    @Bean
    OneTimeTask<Void> lateReceipt(
            Receipts receipts,
            JdbcLetterStore letters,
            Inbox inbox,
            PlatformTransactionManager transactions) {
        var transaction = new TransactionTemplate(transactions);
        return Tasks.oneTime(Receipts.LATE)
                .execute(
                        (instance, context) -> {
                            var arrival = new ArrivalId(UUID.fromString(instance.getId()));
                            transaction.executeWithoutResult(
                                    status ->
                                            letters.lock(arrival)
                                                    .caseId()
                                                    .ifPresent(
                                                            c ->
                                                                    receipts.late(
                                                                            c,
                                                                            inbox.arrival(
                                                                                    arrival))));
                        });
    }
}
