// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modaliasc.match.bind.StoreError;

/** Mirrors auxiliary_match_id in drivers/base/auxiliary.c (6.12). */
class AuxiliaryBusTest {
    private final AuxiliaryBus bus = new AuxiliaryBus();

    @Test
    void aDeviceIsMatchedByItsNameUpToTheLastDot() {
        bus.addDriver(new AuxiliaryBus.Driver("zephyr.rdma", List.of("zephyr.eth", "zephyr.rdma.v2")));

        BusResult<Integer> result = bus.addDevice("zephyr.rdma.v2.0");

        assertThat(result.events()).containsExactly(new BusEvent.Bound<>("zephyr.rdma.v2.0", "zephyr.rdma", 1));
        assertThat(bus.addDevice("zephyr.eth.7").events()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zephyr.eth", "zephyr", "zephyr.eth.x.0", "Zephyr.eth.0", "zephyr.eth2.0", ".0", "zephyr.last.0"
            })
    void otherNamesAreNotTaken(String device) {
        bus.addDriver(new AuxiliaryBus.Driver("zephyr", List.of("zephyr.eth", "", "zephyr.last")));

        assertThat(bus.addDevice(device).events()).isEmpty();
        assertThat(bus.bind("zephyr", device).error()).isEqualTo(StoreError.DRIVER_REFUSES);
    }

    @Test
    void aTableNeedsNoEnd() {
        bus.addDriver(new AuxiliaryBus.Driver("zephyr", List.of("zephyr.eth")));

        assertThat(bus.addDevice("zephyr.rdma.0").events()).isEmpty();
    }

    @Test
    void oneDeviceMayHaveTwoDriversThatTakeIt() {
        bus.addDriver(new AuxiliaryBus.Driver("one", List.of("zephyr.eth")));
        bus.addDriver(new AuxiliaryBus.Driver("two", List.of("zephyr.eth")));
        bus.addDevice("zephyr.eth.0");

        assertThat(bus.driverOf("zephyr.eth.0")).contains("one");
        assertThat(bus.contenders("zephyr.eth.0", List.of()))
                .extracting(Contender::driver)
                .containsExactly("one", "two");
    }
}
