using System.Net;
using System.Net.Http.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.GapMonitoring.Pictures;
using SupplyChain.TestKit;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>
/// A component, an OEM and two suppliers of a test's own in the running service. Weeks are numbered from one that is
/// far enough ahead not to be reached by tests that let time pass.
/// </summary>
sealed class Chain(GapService service, string region = "370200")
{
    readonly Dictionary<string, (Guid Stream, long Version)> streams = [];
    readonly DateOnly start = IsoWeek.Of(service.Clock.GetUtcNow()).AddDays(7 * 8);

    public Guid Component { get; } = Guid.NewGuid();
    public Guid Oem { get; } = Guid.NewGuid();
    public Guid Optics { get; } = Guid.NewGuid();
    public Guid Glass { get; } = Guid.NewGuid();
    public string Region { get; } = region;
    public Guid GapId => NamedId.Of("gap", Component.ToString("N"), Region);

    public HttpClient Alliance { get; } = service.As(Guid.NewGuid(), "alliance");

    public DateOnly Week(int number) => start.AddDays(7 * number);

    /// <summary>The OEM's requirement alone.</summary>
    public Task<Guid> Require(params (int Week, decimal Quantity)[] weeks) =>
        Require([Oem], [.. weeks.Select(week => Required(week.Week, week.Quantity, 1, 1))]);

    public Task<Guid> Require(Guid[] contributors, params RequirementWeek[] weeks) =>
        Next("requirement", new RequirementChanged(Component, Region, weeks, contributors));

    public RequirementWeek Required(int week, decimal quantity, int contributors, decimal largestShare) =>
        new(Week(week), quantity, quantity, contributors, largestShare, Forecast: false);

    /// <summary>What DemandForecasting tells of the requirement, in this week.</summary>
    public Task<Guid> Tell(params DisclosedRequirement[] views) =>
        Next("disclosed", new RequirementDisclosed(Component, Region, views));

    /// <param name="reader">An OEM; null for the view of all.</param>
    public DisclosedRequirement View(Guid? reader, params (int Week, decimal From)[] weeks) => new(
        reader, IsoWeek.Of(service.Clock.GetUtcNow()),
        [.. weeks.Select(week => new DisclosedWeek(Week(week.Week), week.From, Forecast: false))]);

    public Task<Guid> Describe(string name) =>
        Next("component", new ComponentPublished(Component, "Maker", "P-1", name, "1", Lifecycle.Active, []));

    public Task<Guid> Publish(Guid supplier, params (int Week, decimal Actual, decimal Maximum)[] weeks) =>
        Next($"capacity {supplier}", new CapacityPublished(
            supplier, Component, Region, [.. weeks.Select(week => new CapacityWeek(Week(week.Week), week.Actual, week.Maximum))]));

    public Task<Guid> Qualify(Guid supplier, QualificationState state = QualificationState.Qualified) =>
        Next($"qualification {supplier}", new QualificationChanged(supplier, Component, state, null));

    public Task<Guid> Offer(Guid supplier) => Next($"offer {supplier}", new OfferPublished(supplier, supplier, Component));
    public Task<Guid> Withdraw(Guid supplier) => Next($"offer {supplier}", new OfferWithdrawn(supplier, supplier, Component));
    public Task<Guid> Suspend(Guid organisation) => Next($"{organisation}", new OrganisationSuspended(organisation, "x"));
    public Task<Guid> Reinstate(Guid organisation) => Next($"{organisation}", new OrganisationReinstated(organisation));

    public Task<Gap> Gap(Func<Gap, bool> fits, HttpClient? reader = null) =>
        Eventually.Get(async () => await Find(reader ?? Alliance), gap => gap is not null && fits(gap))!;

    /// <summary>The gap as the reader sees it; null where it answers like none.</summary>
    public async Task<Gap?> Find(HttpClient reader, DateTimeOffset? asOf = null)
    {
        var path = $"/gaps/{GapId}" + (asOf is { } moment ? $"?asOf={Uri.EscapeDataString($"{moment:O}")}" : "");
        using var response = await reader.GetAsync(path);
        if (response.StatusCode is HttpStatusCode.NotFound) return null;
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<Gap>(GapService.Json);
    }

    /// <summary>Lets a week begin for this gap alone: its picture is taken again.</summary>
    public async Task TakePicture()
    {
        var week = await PictureWeek(week => week is not null);
        await using (var session = service.Store.LightweightSession())
        {
            session.QueueSqlCommand("update mt_doc_picture set data = jsonb_set(data, '{week}', to_jsonb(?::text)) where id = ?",
                $"{week!.Value.AddDays(-7):yyyy-MM-dd}", GapId);
            await session.SaveChangesAsync();
        }
        await PictureWeek(taken => taken >= week);
    }

    /// <summary>The week up to which the picture was looked at; null where there is none.</summary>
    public Task<DateOnly?> PictureWeek(Func<DateOnly?, bool> fits) => Eventually.Get(async () =>
    {
        await using var session = service.Store.QuerySession();
        return (await session.LoadAsync<Picture>(GapId))?.Week;
    }, fits);

    public Task<ComponentBalance> Balance(Func<ComponentBalance, bool> fits, HttpClient? reader = null) => Eventually.Get(
        async () => (await (reader ?? Alliance).Get<Page<ComponentBalance>>($"/balances?componentIds={Component}")).Items.SingleOrDefault(),
        balance => balance is not null && fits(balance))!;

    async Task<Guid> Next(string subject, object contract)
    {
        var (stream, version) = streams.GetValueOrDefault(subject, (Guid.NewGuid(), 0));
        streams[subject] = (stream, version + 1);
        var message = Guid.NewGuid();
        await service.Deliver(contract, message, stream, version + 1);
        return message;
    }
}
