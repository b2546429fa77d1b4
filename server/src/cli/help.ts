/** What --help prints. */

import type { LocalText } from '../core/text/localText';
import type { Topic } from './arguments';

const GENERAL: LocalText = {
  zh: `勾稽：核对政府信息公开工作年度报告

用法：
  gouji check [选项] 文件|目录|通配符…    检查报告，列出问题
  gouji read  [选项] 文件|目录|通配符…    列出读到的标题、章节和表中数字
  gouji rules [选项] [规则编号]            列出检查项，或显示一项的说明
  gouji help  [命令]                      显示帮助

选项：
  --lang zh|en     输出语言；不写则随系统语言，系统语言不是英文时用中文
  -h, --help       显示帮助
  -v, --version    显示版本号

各命令的选项见 gouji check --help、gouji read --help、gouji rules --help。
`,
  en: `Gouji: checks annual reports on open government information (政府信息公开工作年度报告)

Usage:
  gouji check [options] FILE|DIR|GLOB…    check reports, list what is wrong
  gouji read  [options] FILE|DIR|GLOB…    list title, sections and figures as read
  gouji rules [options] [ID]              list the rules, or explain one
  gouji help  [command]                   show help

Options:
  --lang zh|en     language of the output; by default English in an English locale, else Chinese
  -h, --help       show help
  -v, --version    show the version

For the options of a command: gouji check --help, gouji read --help, gouji rules --help.
`,
};

const FILES: LocalText = {
  zh: `文件：
  可以是 Markdown 或纯文本，编码为 UTF-8、GB18030（GBK、GB2312）或 UTF-16。
  目录：逐层查找 .md、.markdown、.txt 文件，不含 node_modules 和以 . 开头的目录。
  通配符：* 任意字符，** 任意层目录，如 "年报/**/*.md"；与文件同名时按文件处理。
  -      标准输入。
  --     其后都是文件名，以 - 开头也可以。
`,
  en: `Files:
  Markdown or plain text in UTF-8, GB18030 (GBK, GB2312) or UTF-16.
  DIR    searched at any depth for .md, .markdown and .txt files, but for node_modules and hidden directories.
  GLOB   * any characters, ** any depth, e.g. "reports/**/*.md"; a file of exactly that name comes first.
  -      standard input.
  --     all that follows is file names, even with a leading -.
`,
};

const CHECK: LocalText = {
  zh: `检查报告，列出问题

用法：
  gouji check [选项] 文件|目录|通配符…

选项：
  --format text|json    输出格式；不写则为 text。json 的说明见 docs/json.md
  --max-warnings N      警告多于 N 处时，退出码为 1
  --config FILE         只用这个配置文件；不写则用各文件所在目录及上级目录中最近的 gouji.json
  --no-config           不用任何配置文件
  --lang zh|en          输出语言
  -h, --help            显示帮助

${FILES.zh}
退出码：
  0   没有错误
  1   有错误，或警告多于 --max-warnings
  2   用法不对，有文件读不出（其余文件照常检查），或配置文件无法采用（按默认级别检查）

示例：
  gouji check 2024年度报告.md
  gouji check --max-warnings 0 各单位年报/
  gouji check --format json "年报/**/*.txt" > 结果.json
`,
  en: `Check reports, list what is wrong

Usage:
  gouji check [options] FILE|DIR|GLOB…

Options:
  --format text|json    format of the output, text by default; json is described in docs/json.md
  --max-warnings N      exit code 1 when there are more than N warnings
  --config FILE         use this configuration; by default the nearest gouji.json at or above each file
  --no-config           use no configuration
  --lang zh|en          language of the output
  -h, --help            show help

${FILES.en}
Exit codes:
  0   no errors
  1   errors, or more warnings than --max-warnings
  2   bad usage, a file that cannot be read (the others are still checked), or a configuration
      that cannot be used (files are then checked without it)

Examples:
  gouji check report-2024.md
  gouji check --max-warnings 0 reports/
  gouji check --format json "reports/**/*.txt" > result.json
`,
};

const READ: LocalText = {
  zh: `列出读到的标题、章节和表中数字

用法：
  gouji read [选项] 文件|目录|通配符…

选项：
  --format text|json    输出格式；不写则为 text。json 的说明见 docs/json.md
  --lang zh|en          输出语言
  -h, --help            显示帮助

${FILES.zh}
退出码：
  0   全部读出
  2   用法不对，或有文件读不出（其余文件照常读取）

示例：
  gouji read 2024年度报告.md
  gouji read --format json 各单位年报/ > 数字.json
`,
  en: `List title, sections and figures as read

Usage:
  gouji read [options] FILE|DIR|GLOB…

Options:
  --format text|json    format of the output, text by default; json is described in docs/json.md
  --lang zh|en          language of the output
  -h, --help            show help

${FILES.en}
Exit codes:
  0   everything was read
  2   bad usage, or a file that cannot be read (the others are still read)

Examples:
  gouji read report-2024.md
  gouji read --format json reports/ > figures.json
`,
};

const RULES: LocalText = {
  zh: `列出检查项，或显示一项的说明

用法：
  gouji rules [选项]              按级别列出全部检查项
  gouji rules [选项] 规则编号     检查什么、为什么、依据、有误和正确的写法、不报的情形、怎样关闭

选项：
  --format text|json    输出格式；不写则为 text。json 的说明见 docs/json.md
  --lang zh|en          输出语言
  -h, --help            显示帮助

退出码：
  0   已列出
  2   用法不对，或没有这项规则

示例：
  gouji rules balance/row-total
`,
  en: `List the rules, or explain one

Usage:
  gouji rules [options]         all rules by severity
  gouji rules [options] ID      what, why, basis, bad and good, lawful cases, how to switch it off

Options:
  --format text|json    format of the output, text by default; json is described in docs/json.md
  --lang zh|en          language of the output
  -h, --help            show help

Exit codes:
  0   shown
  2   bad usage, or no such rule

Example:
  gouji rules balance/row-total
`,
};

const TOPICS: Readonly<Record<Topic, LocalText>> = { check: CHECK, read: READ, rules: RULES };

export function helpText(topic: Topic | undefined): LocalText {
  return topic === undefined ? GENERAL : TOPICS[topic];
}

/** The line under a usage error. */
export function usageHint(topic: Topic | undefined): LocalText {
  const command = topic === undefined ? 'gouji --help' : `gouji ${topic} --help`;
  return { zh: `用法见 ${command}`, en: `See ${command}` };
}
