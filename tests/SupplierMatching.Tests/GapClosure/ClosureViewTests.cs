using JasperFx.Events;

using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.PilotRuns;

using static SupplyChain.SupplierMatching.Tests.GapClosures.Story;

namespace SupplyChain.SupplierMatching.Tests.GapClosures;

public sealed class ClosureViewTests
{
    static readonly Guid Cause = Guid.NewGuid();
    static readonly object[] Happened = [.. AwardedToTwo, new AttentionAsked(Run, Supplier, AttentionReasons.NoLineAnswered.With(), At(4))];

    static GapClosureTimeline? SeenBy(Guid organisation, params string[] roles) =>
        GapClosureView.For(new Caller(organisation, "x", roles.ToHashSet()), After(Happened),
            Happened.Aggregate(new GapClosureHistory(Process, []), (history, e) =>
            history.With(new Event<object>(e) { CausationId = Cause.ToString(), UserName = $"{Oem:N}/somebody" })));

    [Fact]
    public void Its_OEM_sees_every_step_with_its_cause_and_who_acted()
    {
        var seen = SeenBy(Oem, Roles.Oem).ShouldNotBeNull();
        seen.Entries.Select(entry => entry.Event).ShouldBe(["ClosureProposed", "ClosureRequested", "ClosureQuoted",
            "ClosureAwarded", "ClosureAwarded", "PilotRunAsked", "PilotRunAsked", "AttentionAsked"]);
        seen.Entries.ShouldAllBe(entry => entry.CausedBy == Cause && entry.By == Oem);
        seen.Attention.ShouldBe([new Attention(Supplier, AttentionReasons.NoLineAnswered.With())]);
    }

    [Fact]
    public void A_supplier_sees_what_concerns_itself_and_nothing_of_the_other()
    {
        var seen = SeenBy(Second, Roles.Supplier).ShouldNotBeNull();
        seen.Entries.Select(entry => entry.Event).ShouldBe(["ClosureAwarded", "PilotRunAsked"]);
        seen.Entries.ShouldAllBe(entry => entry.SupplierId == Second);
        seen.Attention.ShouldBeEmpty();
        (seen.Step, seen.GapToCloseSeconds).ShouldBe((GapClosureStep.Awarded, null));
    }

    [Fact]
    public void The_alliance_sees_all_steps_without_names_and_figures()
    {
        var seen = SeenBy(Guid.NewGuid(), Roles.Alliance).ShouldNotBeNull();
        seen.Entries.Count.ShouldBe(8);
        seen.Entries.ShouldAllBe(entry => entry.Detail == null && entry.SupplierId == null && entry.By == null);
        (seen.Organisation, seen.RequestId, seen.Attention.Count).ShouldBe((null, null, 0));
        seen.Entries.ShouldAllBe(entry => !entry.Text.ToString().Any(char.IsDigit));
    }

    [Fact]
    public void For_others_it_does_not_exist()
    {
        SeenBy(OtherOem, Roles.Oem).ShouldBeNull();
        SeenBy(Oem, Roles.Supplier).ShouldBeNull();
        SeenBy(Guid.NewGuid(), Roles.Supplier, Roles.Operator, Roles.Admin).ShouldBeNull();
    }

    [Fact]
    public void Every_stored_event_has_a_text() => TestKit.JsonForms.StoredEventsOf(typeof(GapClosure).Assembly)
        .Where(type => typeof(GapClosure).GetMethod("Apply", [type]) is not null || typeof(GapClosure)
            .GetMethod("Create", [type]) is not null)
        .ShouldAllBe(type => TimelineText.Of(TestKit.Samples.Of(type, 1)).Any());
}
