// SPDX-License-Identifier: Apache-2.0
// Tabs, form feeds, vertical tabs and empty directives.
#include <linux/module.h>
#include <linux/pci.h>
#
	#	define	ID(n)	{	PCI_DEVICE(0x4e16,	n)	}
#	/* nothing */

static	const	struct	pci_device_id	ids	[	]	=	{

	ID(1),	ID(2),
	
	
#
	{}
}	;
MODULE_DEVICE_TABLE	(	pci	,	ids	)	;
