// SPDX-License-Identifier: Apache-2.0
#ifndef MODALIASC_LINUX_PPP_COMP_H
#define MODALIASC_LINUX_PPP_COMP_H

#define CI_BSD_COMPRESS 21
#define CI_DEFLATE 26
#define CI_DEFLATE_DRAFT 24
#define CI_MPPE 18
#define CI_PREDICTOR_1 1
#define CI_PREDICTOR_2 2

#endif
