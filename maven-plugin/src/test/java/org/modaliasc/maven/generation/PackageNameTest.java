// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageNameTest {
    @ParameterizedTest
    @CsvSource({
        "org.example,nic,org.example.nic",
        "org.example,nic-driver,org.example.nic_driver",
        "org.example,3ware,org.example._3ware",
        "org.int.example,new,org.int_.example.new_",
        "org..example,nic.driver,org.example.nic.driver",
        "org.example,_,org.example.__",
    })
    void groupAndArtifactMakeALawfulPackage(String group, String artifact, String expected) {
        assertThat(PackageName.of(group, artifact)).isEqualTo(expected);
    }
}
