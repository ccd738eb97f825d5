using SupplyChain.Console.Api;
using SupplyChain.Console.Conditions;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Proposals;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Tests;

/// <summary>From the form of a sourcing request to its command.</summary>
public sealed class ConditionTests
{
    /// <summary>A Friday, ten in the morning in China.</summary>
    static readonly DateTimeOffset Now = new(2026, 12, 4, 2, 0, 0, TimeSpan.Zero);

    static readonly Guid Closure = Guid.Parse("5f6f0f0e-9f0a-4a70-8a58-1d9c1f6f3a11");

    static readonly ProposalRow Proposal = new(
        Closure, Guid.NewGuid(), "370200", Now, Now.AddDays(14),
        [new(new(2026, 12, 7), 960), new(new(2026, 12, 14), 12.5m)], new("Maker", "P-1", "1"));

    [Fact]
    public void The_filled_in_form_is_complete_but_for_the_process_steps()
    {
        var (command, faults) = Read(ProposalInput.Of(Proposal, Now));
        faults.Select(fault => fault.Field).ShouldBe(["conditions.pilotRun.steps"]);
        command.Weeks.ShouldBe(Proposal.Weeks);
        command.Conditions.Weights!.ShouldBe(SupplyChain.Contracts.SupplierMatching.Api.CriteriaWeights.Default);
    }

    [Fact]
    public void Deadlines_are_a_week_and_two_weeks_ahead_at_five_in_the_afternoon_in_China()
    {
        var conditions = Read(ProposalInput.Of(Proposal, Now)).Command.Conditions;
        conditions.QuoteDeadline.UtcDateTime.ShouldBe(new DateTime(2026, 12, 11, 9, 0, 0));
        conditions.AwardDeadline.UtcDateTime.ShouldBe(new DateTime(2026, 12, 18, 9, 0, 0));
    }

    [Theory]
    [InlineData(5, "2026-12-14T17:00")]
    [InlineData(6, "2026-12-14T17:00")]
    [InlineData(7, "2026-12-14T17:00")]
    public void A_deadline_on_a_weekend_is_moved_to_Monday(int day, string deadline) =>
        ConditionsInput.Usual(new(2026, 12, day, 2, 0, 0, TimeSpan.Zero)).QuoteDeadline.ShouldBe(deadline);

    [Fact]
    public void Shares_are_written_in_per_cent_and_hours_become_minutes()
    {
        var input = Complete();
        (input.Conditions.MinimumCoverage, input.Conditions.MinimumShare) = ("50", "12.5 %");
        (input.Conditions.PilotRun.Hours, input.Conditions.PilotRun.MinimumYield) = ("1.5", "92.5");
        var (command, faults) = Read(input);
        faults.ShouldBeEmpty();
        (command.Conditions.MinimumCoverage, command.Conditions.MinimumShare).ShouldBe((0.5m, 0.125m));
        (command.Conditions.PilotRun!.DurationMinutes, command.Conditions.PilotRun.Criteria.MinimumYield).ShouldBe((90, 0.925m));
    }

    [Fact]
    public void What_is_optional_may_be_empty()
    {
        var input = Complete();
        (input.Conditions.SitesWithin, input.Conditions.MaximumLeadTimeDays, input.Conditions.Certificates) = (" ", "", null);
        input.Conditions.PilotRun.MinimumCpk = "";
        var conditions = Read(input).Command.Conditions;
        (conditions.SitesWithin, conditions.MaximumLeadTimeDays, conditions.Certificates).ShouldBe((null, null, null));
        conditions.PilotRun!.Criteria.MinimumCpk.ShouldBeNull();
    }

    [Fact]
    public void A_pilot_run_that_is_not_needed_is_not_looked_at()
    {
        var input = Complete();
        input.Conditions.PilotRun = new() { Needed = false, Hours = "soon" };
        var (command, faults) = Read(input);
        faults.ShouldBeEmpty();
        command.Conditions.PilotRun.ShouldBeNull();
    }

    [Fact]
    public void Certificates_are_separated_by_commas_of_either_language()
    {
        var input = Complete();
        input.Conditions.Certificates = "IATF 16949， ISO 9001,ISO 14001、";
        Read(input).Command.Conditions.Certificates.ShouldBe(["IATF 16949", "ISO 9001", "ISO 14001"]);
    }

    [Fact]
    public void Weeks_that_are_empty_or_0_are_left_out_and_the_rest_is_in_order()
    {
        var input = Complete();
        input.Weeks = new() { ["2026-12-21"] = "1,200", ["2026-12-07"] = "5", ["2026-12-14"] = " ", ["2026-12-28"] = "0" };
        Read(input).Command.Weeks.ShouldBe([new(new(2026, 12, 7), 5), new(new(2026, 12, 21), 1200)]);
    }

    [Theory]
    [InlineData("ten", "Need by week 2026-W50")]
    [InlineData("-5", "Need by week 2026-W50")]
    [InlineData("", "Need by week")]
    public void A_need_that_cannot_be_read_is_named_with_its_week(string written, string named)
    {
        var input = Complete();
        input.Weeks = new() { ["2026-12-07"] = written };
        Read(input).Faults.InWords([], Language.En).Select(fault => fault.Field).ShouldBe([named]);
    }

    [Fact]
    public void Weights_that_are_not_100_together_are_refused_with_their_sum()
    {
        var input = Complete();
        input.Conditions.Weights.Price = "35";
        var fault = Read(input).Faults.InWords([], Language.En).ShouldHaveSingleItem();
        (fault.Field, fault.Message).ShouldBe(("Weights of the criteria", "together they are 105, not 100"));
    }

    [Fact]
    public void A_fault_of_the_gateway_is_named_as_the_form_names_the_field()
    {
        Fault[] faults =
        [
            new("BAD_USER_INPUT", "is over", "weeks[1].week"), new("BAD_USER_INPUT", "x", "conditions.pilotRun.steps[0]"),
            new("CONFLICT", "is not open", "request"), new("BAD_USER_INPUT", "x", "properties[2].unit"),
        ];
        faults.InWords(Proposal.Weeks, Language.En).Select(fault => fault.Field)
            .ShouldBe(["Need by week 2026-W51", "Process steps of the line", "request", "Property 3"]);
    }

    [Fact]
    public void What_was_changed_after_the_review_is_not_what_was_reviewed()
    {
        var input = Complete();
        var mark = ReviewMark.Of(Read(input).Command);
        ReviewMark.Of(Read(input).Command).ShouldBe(mark);
        input.Weeks["2026-12-07"] = "961";
        ReviewMark.Of(Read(input).Command).ShouldNotBe(mark);
    }

    [Theory]
    [InlineData("2026-12-31T08:00", "2026-12-31 00:00")]
    [InlineData("2026-12-31T08:00:30", "2026-12-31 00:00")]
    [InlineData("2026-12-31", null)]
    [InlineData("0001-01-01T00:00", null)]
    [InlineData(null, null)]
    public void A_moment_is_written_in_China_s_time(string? written, string? utc)
    {
        var read = LocalMoment.Read(written);
        (read is { } at ? $"{at.UtcDateTime:yyyy-MM-dd HH:mm}" : null).ShouldBe(utc);
    }

    static ProposalInput Complete()
    {
        var input = ProposalInput.Of(Proposal, Now);
        input.Conditions.PilotRun.Steps["nanoimprint"] = true;
        return input;
    }

    static (AcceptCommand Command, IReadOnlyList<Fault> Faults) Read(ProposalInput input)
    {
        var reading = new FormReading(Language.En);
        return (input.Read(Closure, reading), reading.Faults);
    }
}
