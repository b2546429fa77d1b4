/** Table three, rows: applications received, carried over and handled. */

import { explain, type Explanations, slip } from './explanation';

const FIRST_ROWS: Explanations = {
  new: explain(
    '报告年度1月1日至12月31日收到的申请件数，按申请人类别填。哪一天算收到，看条例第三十一条。',
    'Applications received from 1 January to 31 December of the report year, by kind of applicant. Article 31 settles the day of receipt.',
    {
      slips: [
        slip(
          '上年没办完、转到本年的不在这里，填第二项。',
          'Applications left over from last year do not belong here; they go in item 2.',
        ),
      ],
      basis: ['31'],
    },
  ),
  carriedIn: explain(
    '上年没办完、转到本年继续办理的申请件数。各列应与上一年度报告的“结转下年度继续办理”相同。',
    'Applications left over from last year. Each column should equal 结转下年度继续办理 in last year’s report.',
  ),
  results: explain(
    '本年度办理的结果，分（一）至（六）填写，（七）是总计。本行是分组标题，不填数。',
    'Results of the year’s handling, groups (一) to (六), with their total in (七). This line is a heading and holds no numbers.',
    { basis: 'form' },
  ),
  granted: explain(
    '信息已经主动公开、告知了怎么获取的；或者可以公开、已经提供或告知怎么获取的。',
    'The information was already public and the applicant was told where to find it; or it could be disclosed and was provided, or the applicant was told how to get it.',
    {
      slips: [
        slip('只提供了一部分的，填（二）部分公开。', 'Where only a part was provided, the application goes in (二).'),
      ],
    },
  ),
  partial: explain(
    '所申请的信息里有不该公开或不属于政府信息的内容，区分处理后提供了其余部分。这样的一件只计在这里。',
    'Some of the information may not be disclosed or is no government information, and the rest was provided. Such an application counts here only.',
    { slips: [slip('同一件不要再计入（三）不予公开。', 'Do not count the same application again under (三).')] },
  ),
};

const DENIED: Explanations = {
  denied: explain(
    '决定不予公开的申请，按理由填在下面各行。本行是分组标题，不填数。',
    'Applications refused, by reason in the lines below. This line is a heading and holds no numbers.',
    {
      slips: [
        slip('公开了一部分的不在这里，填（二）部分公开。', 'Where a part was disclosed, the application goes in (二).'),
      ],
      basis: ['36(3)'],
    },
  ),
  'denied.stateSecret': explain(
    '因为所申请的信息依法确定为国家秘密，决定不予公开的件数。',
    'Refused because the information is lawfully classified as a state secret.',
  ),
  'denied.forbiddenByLaw': explain(
    '国家秘密以外，因为法律、行政法规禁止公开，决定不予公开的件数。',
    'Refused because a law or administrative regulation forbids disclosure, state secrets aside.',
  ),
  'denied.securityAndStability': explain(
    '因为公开后可能危及国家安全、公共安全、经济安全、社会稳定，决定不予公开的件数。',
    'Refused because disclosure might endanger national, public or economic security or social stability.',
  ),
  'denied.thirdParty': explain(
    '因为公开会损害第三方合法权益（如商业秘密、个人隐私），决定不予公开的件数。',
    'Refused because disclosure would harm the lawful rights of a third party, such as trade secrets or privacy.',
    {
      slips: [
        slip(
          '第三方同意公开，或不公开对公共利益影响重大而公开了的，不在这里。',
          'Where the third party agreed, or the public interest prevailed and the information was disclosed, it does not belong here.',
        ),
      ],
    },
  ),
  'denied.internalAffairs': explain(
    '因为属于人事管理、后勤管理、内部工作流程三类内部事务信息，决定不予公开的件数。',
    'Refused as internal affairs: personnel, logistics, internal procedures.',
  ),
  'denied.processRecords': explain(
    '因为属于讨论记录、过程稿、磋商信函、请示报告四类过程性信息，决定不予公开的件数。',
    'Refused as records of process: notes of discussion, drafts, letters of consultation, requests for instructions and reports.',
    {
      slips: [
        slip(
          '法律、法规、规章规定应当公开的，不能以此为由不予公开。',
          'Not a reason where a law, regulation or rule requires disclosure.',
        ),
      ],
    },
  ),
  'denied.enforcementFiles': explain(
    '因为属于行政执法案卷信息，决定不予公开的件数。',
    'Refused because the information belongs to an administrative enforcement file.',
    {
      slips: [
        slip(
          '法律、法规、规章规定应当公开的，不能以此为由不予公开。',
          'Not a reason where a law, regulation or rule requires disclosure.',
        ),
      ],
    },
  ),
  'denied.queryMatters': explain(
    '信息属于工商、不动产登记资料等，法律、行政法规对怎样获取另有规定，告知申请人照规定办理的件数。',
    'Registers such as business or real-estate registration, which laws or administrative regulations open in a way of their own; the applicant was told to follow it.',
  ),
};

const UNABLE: Explanations = {
  unable: explain(
    '无法提供信息的申请，按原因填在下面各行。本行是分组标题，不填数。',
    'Applications that could not be met, by reason in the lines below. This line is a heading and holds no numbers.',
    { basis: 'form' },
  ),
  'unable.notHeld': explain(
    '检索后没有所申请的信息，或者信息不归本机关负责公开，并已告知申请人的件数。',
    'A search found no such information, or this body is not the one to disclose it, and the applicant was told.',
  ),
  'unable.needsCreation': explain(
    '没有现成的信息，要加工、分析现有信息才能形成，因而没有提供的件数。',
    'Nothing ready to hand: existing information would have to be processed or analysed, so nothing was provided.',
    {
      slips: [
        slip(
          '能够区分处理、提供了一部分的，填（二）部分公开。',
          'Where a part could be separated and was provided, it goes in (二).',
        ),
      ],
    },
  ),
  'unable.stillUnclear': explain(
    '申请内容不明确，告知补正后申请人作了补正，内容仍不明确，因而无法提供的件数。',
    'The request was unclear, the applicant corrected it when asked, and it was still unclear.',
    {
      slips: [
        slip(
          '到期没有补正的不在这里；2021年起的格式填（六）1。',
          'Where no correction came in time, it does not belong here; the form of 2021 and later has (六)1 for it.',
        ),
      ],
    },
  ),
};

const NOT_HANDLED: Explanations = {
  notHandled: explain(
    '不予处理的申请，按原因填在下面各行。本行是分组标题，不填数。',
    'Applications not handled, by reason in the lines below. This line is a heading and holds no numbers.',
    { basis: 'form' },
  ),
  'notHandled.petition': explain(
    '名为申请公开信息、实为信访、投诉、举报，告知不作为政府信息公开申请处理的件数。',
    'Petitions, complaints or reports put in the form of an application; the applicant was told that it is not handled as one.',
  ),
  'notHandled.repeated': explain(
    '已经答复过，同一申请人又申请相同信息，告知不重复处理的件数。',
    'Already answered; the same applicant asked for the same information again and was told that it is not handled twice.',
  ),
  'notHandled.publication': explain(
    '要求提供政府公报、报刊、书籍等公开出版物的件数；可以告知获取的途径。',
    'Requests for gazettes, newspapers, books or other publications; the applicant may be told where to get them.',
  ),
  'notHandled.excessive': explain(
    '申请数量、频次明显超过合理范围，认为申请人说明的理由不合理，告知不予处理的件数。',
    'The number or frequency of applications is clearly beyond reason, the reasons given were not accepted, and the applicant was told so.',
    {
      slips: [slip('理由合理、只是延期答复的，不在这里。', 'Accepted reasons with a later answer do not belong here.')],
    },
  ),
  // no article was found for this row
  'notHandled.reconfirm': explain(
    '要求行政机关确认或者重新出具申请人已经获取的信息，不予处理的件数。',
    'Requests to confirm, or issue anew, information that the applicant already has.',
  ),
};

const LAST_ROWS: Explanations = {
  resultsTotal: explain(
    '（一）至（六）各填数行之和，逐列相加。这一行加第四项，应等于第一项加第二项。',
    'Sum of all lines with numbers in (一) to (六), column by column. With item 4 it must equal item 1 plus item 2.',
    {
      slips: [slip('七列都要核对，不能只看总计列。', 'All seven columns have to agree, not the total column only.')],
      basis: 'form',
    },
  ),
  carriedOut: explain(
    '到年底还没办完、转到下一年继续办理的申请件数。',
    'Applications not finished by the end of the year, carried over to the next.',
    {
      slips: [
        slip('下一年度报告的“上年结转”要与这里逐列相同。', 'Next year’s 上年结转 must be the same, column by column.'),
      ],
    },
  ),
};

const COMMON: Explanations = { ...FIRST_ROWS, ...DENIED, ...UNABLE, ...NOT_HANDLED, ...LAST_ROWS };

/** Rows of the trial form. */
export const APPLICATION_ROWS_2019: Explanations = {
  ...COMMON,
  otherHandling: explain(
    '不属于（一）至（五）的办理结果，合并填一行。申请人撤回的，实践中计在这里。',
    'Results that fit none of (一) to (五), all in one line. In practice withdrawn applications count here.',
  ),
};

/** Rows of the revised form: （六）其他处理 is a group of three. */
export const APPLICATION_ROWS_2021: Explanations = {
  ...COMMON,
  otherHandling: explain(
    '不属于（一）至（五）的办理结果，分三行填写。本行是分组标题，不填数。',
    'Results that fit none of (一) to (五), in three lines. This line is a heading and holds no numbers.',
    {
      slips: [
        slip(
          '2021年起分三行，不要照旧格式只填一行。',
          'Three lines since 2021; do not fill it as one line as in the old form.',
        ),
      ],
      basis: 'form',
    },
  ),
  'otherHandling.notCorrected': explain(
    '申请内容不明确，告知补正后，申请人没有正当理由到期不补正，不再处理的件数。',
    'The request was unclear, the applicant was asked to correct it and, without good reason, did not do so in time.',
    {
      slips: [
        slip('作了补正、内容仍不明确的，填（四）3。', 'Where it was corrected and is still unclear, it goes in (四)3.'),
      ],
    },
  ),
  'otherHandling.feeUnpaid': explain(
    '已通知缴纳信息处理费，申请人到期没有缴纳，不再处理的件数。',
    'The applicant was asked to pay the information processing fee and did not do so in time.',
  ),
  'otherHandling.other': explain(
    '前面各行都不合适的办理结果。申请人撤回的，实践中计在这里。',
    'Results that fit none of the lines above. In practice withdrawn applications count here.',
  ),
};
