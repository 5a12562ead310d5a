import { z } from 'zod';
import { zhCN } from 'zod/locales';

// As the program does at its start: a test must not pass by words that nobody sees.
z.config(zhCN());
