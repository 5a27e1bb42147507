// SPDX-License-Identifier: Apache-2.0
import java.util.zip.ZipFile

def jar = new ZipFile(new File(basedir, 'target/nic-driver-1.0.jar'))
def aliases = jar.getInputStream(jar.getEntry('META-INF/modules.alias')).text
assert aliases == 'alias pci:v00005A1Fd00000100sv*sd*bc*sc*i* zephyr_nic\n'

def core = new File(localRepositoryPath, 'org/modaliasc/modaliasc-match-core').listFiles()
        .collectMany { it.isDirectory() ? it.listFiles().toList() : [] }
        .find { it.name.endsWith('.jar') }
def loader = new URLClassLoader([new File(basedir, 'target/classes').toURI().toURL(), core.toURI().toURL()] as URL[], (ClassLoader) null)
def nic = loader.loadClass('org.example.Nic')
assert nic.isOurs(0x5a1f, 0x0100)
assert !nic.isOurs(0x5a1f, 0x0101)
