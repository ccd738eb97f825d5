using SupplyChain.Contracts;
using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.TestKit;

using static SupplyChain.SupplierMatching.Tests.Sourcing.Deal;

namespace SupplyChain.SupplierMatching.Tests;

/// <summary>Who is given notice of what: each organisation of what it is shown now, and of nothing of its rivals.</summary>
public sealed class NoticeTests
{
    [Fact]
    public void Invited_suppliers_are_told_that_they_are_and_not_who_else_is() =>
        Notices(Asked[..1], Asked[1]).ShouldBe([To(Supplier, NoticeKind.InvitedToQuote), To(Rival, NoticeKind.InvitedToQuote)], ignoreOrder: true);

    [Fact]
    public void Nobody_is_told_of_a_quote() => Notices(Asked, Quoted[^2], Quoted[^1], new QuoteWithdrawn(Rival, Now)).ShouldBeEmpty();

    [Fact]
    public void The_buyer_is_told_of_its_deadlines_and_no_supplier_is()
    {
        Notices(Quoted, Opened[^1]).ShouldBe([To(Oem, NoticeKind.QuotesOpened, "oem")]);
        Notices(Opened, new AwardDeadlinePassed(Now.AddDays(21), Now.AddDays(14))).ShouldBe([To(Oem, NoticeKind.AwardOverdue, "oem")]);
    }

    [Fact]
    public void Of_an_award_each_supplier_that_quoted_is_told_its_own_part_of_it()
    {
        Notices(Opened, Awarded[^1]).ShouldBe([To(Supplier, NoticeKind.QuoteAwarded), To(Rival, NoticeKind.QuoteDeclined)]);
        Notices(Awarded, new AwardWithdrawn("too late", Now.AddDays(9))).ShouldBe([To(Supplier, NoticeKind.AwardWithdrawn)]);
    }

    [Fact]
    public void The_buyer_is_told_of_a_question_and_all_invited_of_an_answer_and_a_later_deadline()
    {
        var (asked, id) = (new QuestionAsked(Guid.NewGuid(), Supplier, "x", Now), Guid.NewGuid());
        Notices(Asked, asked).ShouldBe([To(Oem, NoticeKind.QuestionAsked, "oem")]);
        foreach (var e in new object[] { new QuestionAnswered(asked.QuestionId, "y", Now), new ClarificationPublished(id, "z", Now) })
            Notices([.. Asked, asked], e)
                .ShouldBe([To(Supplier, NoticeKind.RequestClarified), To(Rival, NoticeKind.RequestClarified)], ignoreOrder: true);
        Notices(Quoted[..^1], new QuoteDeadlineExtended(Now.AddDays(8), Now.AddDays(90), "x", Now)).ShouldBe(
            [To(Supplier, NoticeKind.QuoteDeadlineExtended), To(Rival, NoticeKind.QuoteDeadlineExtended)], ignoreOrder: true,
            "whose quote runs out before is not told by whom a notice is given");
    }

    [Fact]
    public void When_a_request_is_closed_those_that_quoted_are_told()
    {
        var closed = new SourcingClosedWithoutAward(Reason.FreeText("no need"), Now);
        Notices([.. Asked, Quoted[^2]], closed).ShouldBe([To(Supplier, NoticeKind.RequestClosed)]);
        Notices(Asked, closed).ShouldBeEmpty();
    }

    [Fact]
    public void The_OEM_of_a_gap_closure_is_told_when_it_is_proposed_needs_a_person_and_ends()
    {
        var proposed = new ClosureProposed(Request, Guid.NewGuid(), Oem, Component, Qingdao, [], Now, Now);
        OfClosure([], proposed).ShouldBe([To(Oem, NoticeKind.ClosureProposed, "oem")]);
        OfClosure([proposed], new GapRestated([], Now)).ShouldBeEmpty();
        OfClosure([proposed], new PilotRuns.AttentionAsked(null, null, AttentionReasons.ProposalUnanswered.With(), Now))
            .ShouldBe([To(Oem, NoticeKind.ClosureNeedsAttention, "oem")]);
        OfClosure([proposed], new ClosureFinished(true, TimeSpan.FromDays(9), Now)).ShouldBe([To(Oem, NoticeKind.ClosureFinished, "oem")]);
    }

    [Fact]
    public void A_supplier_is_told_when_its_qualification_reaches_another_state_than_it_declared()
    {
        var (declared, qualified) = (new QualificationDeclared(Supplier, Component, Now), new SupplierQualified(Supplier, Component, null, Now));
        OfQualification([], declared).ShouldBeEmpty();
        OfQualification([declared], qualified).ShouldBe([NoticeKind.QualificationChanged]);
        OfQualification([declared, qualified], new QualificationLapsed(Supplier, Component, Now)).ShouldBe([NoticeKind.QualificationLapsed]);
    }

    static string To(Guid organisation, NoticeKind kind, string role = "supplier") => $"{kind} of {Request} to {organisation} as {role}";

    static IEnumerable<string> Notices(object[] before, params object[] events) =>
        Texts(RequestNotices.Of(Scenario.Fold<SourcingRequest>(before), Scenario.Fold<SourcingRequest>([.. before, .. events])!, events));

    static IEnumerable<string> OfClosure(object[] before, params object[] events) =>
        Texts(GapClosureNotices.Of(Scenario.Fold<GapClosure>(before), Scenario.Fold<GapClosure>([.. before, .. events])!, events));

    static IEnumerable<NoticeKind> OfQualification(object[] before, params object[] events)
    {
        var given = QualificationNotices.Of(
            Scenario.Fold<SupplierQualification>(before), Scenario.Fold<SupplierQualification>([.. before, .. events])!, events).ToList();
        given.ShouldAllBe(notice => notice.Organisation == Supplier);
        return given.Select(notice => notice.Kind);
    }

    static IEnumerable<string> Texts(IEnumerable<Notice> notices) =>
        notices.Select(notice => $"{notice.Kind} of {notice.SubjectId} to {notice.Organisation} as {string.Join(',', notice.Roles)}");
}
