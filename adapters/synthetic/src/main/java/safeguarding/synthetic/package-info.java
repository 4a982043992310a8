/**
 * A synthetic authority: records of children who do not exist, in the numbers that a real authority published.
 *
 * <p>Files that go round for tests hold random dates: ends before starts, plans without a conference, rates that no
 * authority ever had. Here every row follows from one before it. A contact leads to a referral, the referral to an
 * assessment with its factors and to an episode of need, a strategy discussion to a section 47 enquiry, the enquiry to an
 * initial conference, the conference to a plan with its core group, visits and reviews until it ends, and for some to a
 * second plan later; children come into care, move, are reviewed and seen by health, go missing and are interviewed, and
 * are adopted, go home or leave at 18 and are asked after on their birthdays; young people in a secure home are restrained
 * and hurt. And the counts are those of {@link safeguarding.synthetic.Calibration#durham County Durham in 2019-20} as
 * published: 673 plans started, 636 ended and 443 open, 143 of them second or subsequent ones, 743 initial conferences by
 * working days, 5,949 referrals by month and by source, 914 children looked after. We know of no other published set that
 * is both.
 *
 * <p>{@link safeguarding.synthetic.SyntheticAuthority} is the way in. It uses the indicators and nothing else; what
 * readers and writers of files pass on, {@link safeguarding.children.CaseRecords}, is what it gives.
 *
 * <p>Published figures: Contains public sector information licensed under the Open Government Licence v3.0. Source:
 * Department for Education, Children in need 2024; Local Authority Interactive Tool. Restraints: Durham Safeguarding
 * Children Partnership, Annual Report 2019/20.
 */
@NullMarked
package safeguarding.synthetic;

import org.jspecify.annotations.NullMarked;
