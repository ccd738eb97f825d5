using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.TestKit;

namespace SupplyChain.Gateway.Tests;

/// <summary>Proposals, gap closures, bookings, wait lists and qualifications live: what is the subscriber's own, and nothing of a rival's.</summary>
public sealed class LiveListTests(TestGateway gateway) : IAsyncLifetime
{
    static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    readonly Guid oem = Guid.NewGuid(), rivalOem = Guid.NewGuid(), supplier = Guid.NewGuid(), rival = Guid.NewGuid();

    // What the services know, and show to its own alone.
    readonly ConcurrentDictionary<Guid, (Guid Oem, GapClosureStep Step)> closures = [];
    readonly ConcurrentDictionary<Guid, Guid> bookings = [], qualifications = [];
    readonly ConcurrentDictionary<Guid, (Guid Organisation, int Position)> places = [];

    // Open until the test is over: a stream that is not closed keeps its gateway from ending.
    readonly List<IDisposable> streams = [];
    Upstream upstream = null!;
    WebApplicationFactory<Program> own = null!;

    public async ValueTask InitializeAsync()
    {
        upstream = await Upstream.StartAsync(Routes);
        own = gateway.WithRealSchema().WithWebHostBuilder(host => host
            .UseSetting("Services:suppliermatching", upstream.Address).UseSetting("Services:capacitybooking", upstream.Address));
        var client = gateway.SignedIn(own, "oem");
        await Eventually.Get(() => client.GetStringAsync("/health/ready"), health => health.Contains("\"Ready\""));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var stream in streams) stream.Dispose();
        await own.DisposeAsync();
        await upstream.DisposeAsync();
    }

    [Fact]
    public async Task A_gap_closure_wakes_its_OEM_the_alliance_and_the_supplier_whose_step_it_is()
    {
        const string Query = "subscription { gapClosureChanged { id } }";
        var (byOem, byRivalOem) = (await Listen(oem, Query, "oem"), await Listen(rivalOem, Query, "oem"));
        var (bySupplier, byRival) = (await Listen(supplier, Query, "supplier"), await Listen(rival, Query, "supplier"));
        var byAlliance = await Listen(Guid.NewGuid(), Query, "alliance");
        var (first, second, third) = (Closure(oem), Closure(oem), Closure(rivalOem));

        await Publish(new GapClosureChanged(first, [supplier]));
        (await Next(bySupplier)).ShouldContain($"{first}");
        (await Next(byOem)).ShouldContain($"{first}");
        (await Next(byAlliance)).ShouldContain($"{first}");
        await Publish(new PilotRunRequested(Guid.NewGuid(), oem, rival, Guid.NewGuid(), [], TimeSpan.FromHours(1), At, At, 1, second));
        (await Next(byRival)).ShouldContain($"{second}", Case.Sensitive, "the step of another was not told");
        (await Next(byOem)).ShouldContain($"{second}");
        await Publish(new PilotRunWithdrawn(Guid.NewGuid(), third, supplier));
        (await Next(bySupplier)).ShouldContain($"{third}", Case.Sensitive, "the step of another was not told");
        (await Next(byRivalOem)).ShouldContain($"{third}", Case.Sensitive, "those of another OEM were not told");
        // A contract of before does not say of what it is.
        await Publish(new PilotRunWithdrawn(Guid.NewGuid()));
        await Publish(new GapClosureChanged(first, []));
        (await Next(byOem)).ShouldContain($"{first}");
        upstream.CallsBy(byRival.Client).ShouldAllBe(call => call.Path == $"/closures/{second}");
    }

    [Fact]
    public async Task An_OEM_that_supplies_too_hears_of_both_and_of_no_rival()
    {
        var both = await Listen(oem, "subscription { gapClosureChanged { id } }", "oem", "supplier");
        var (mine, theirs) = (Closure(oem), Closure(rivalOem));

        await Publish(new GapClosureChanged(theirs, [rival]));
        await Eventually.Get(() => Task.FromResult(upstream.CallsBy(both.Client).Count), calls => calls >= 1);
        await Publish(new GapClosureChanged(mine, []));
        (await Next(both)).ShouldContain($"{mine}", Case.Sensitive, "the step of a rival was not told");
        await Publish(new GapClosureChanged(theirs, [oem]));
        (await Next(both)).ShouldContain($"{theirs}");
    }

    [Fact]
    public async Task A_proposal_is_told_to_its_OEM_as_it_comes_and_goes()
    {
        const string Query = "subscription { proposalChanged { gapClosureId proposal { gapClosureId region } } }";
        var (byOem, byRival) = (await Listen(oem, Query, "oem"), await Listen(rivalOem, Query, "oem"));
        var (proposed, others) = (Closure(oem, GapClosureStep.Proposed), Closure(rivalOem, GapClosureStep.Proposed));

        await Publish(new GapClosureChanged(proposed, []));
        (await Next(byOem)).ShouldContain($$$"""{"gapClosureId":"{{{proposed}}}","proposal":{"gapClosureId":"{{{proposed}}}","region":"370200"}}""");
        foreach (var step in new[] { GapClosureStep.Requested, GapClosureStep.Quoted, GapClosureStep.Declined })
        {
            closures[proposed] = (oem, step);
            await Publish(new GapClosureChanged(proposed, []));
            if (step != GapClosureStep.Quoted)
                (await Next(byOem)).ShouldContain($$$"""{"gapClosureId":"{{{proposed}}}","proposal":null}""");
            else
                await Eventually.Get(
                    () => Task.FromResult(upstream.CallsBy(byOem.Client).Count(call => call.Path == $"/closures/{proposed}")), calls => calls >= 2);
        }
        await Publish(new GapClosureChanged(others, []));
        (await Next(byRival)).ShouldContain($"{others}", Case.Sensitive, "those of another OEM were not told");

        var one = await Listen(rivalOem, $$"""subscription { proposalChanged(id: "{{others}}", snapshot: true) { gapClosureId } }""", "oem");
        (await Next(one)).ShouldContain($"{others}");
        (await Next(await Listen(supplier, Query, "supplier"))).ShouldContain("FORBIDDEN");
        (await gateway.SignedIn(own, rivalOem, "oem").Data($$"""{ proposal(id: "{{others}}") { region } }""")).At("proposal", "region").GetString().ShouldBe("370200");
        (await gateway.SignedIn(own, oem, "oem").Data($$"""{ proposal(id: "{{others}}") { region } }""")).At("proposal").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_booking_wakes_its_organisation_and_nobody_else()
    {
        const string Query = "subscription { bookingChanged { id } }";
        var (byOwner, byRival) = (await Listen(supplier, Query, "supplier"), await Listen(rival, Query, "supplier"));
        var (mine, theirs, line) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        (bookings[mine], bookings[theirs]) = (supplier, rival);

        foreach (var contract in new object[]
        {
            new SlotHeld(line, mine, null, null, At, At, At), new BookingConfirmed(line, mine, null), new BookingReleased(line, mine, null),
            new HoldExpired(line, mine, null), new LineCalendarChanged(line, mine),
            new RunCompleted(line, mine, null, null, null, "lot", 1, 1, []),
        })
        {
            await Publish(contract);
            (await Next(byOwner)).ShouldContain($"{mine}", Case.Sensitive, contract.GetType().Name);
        }
        await Publish(new LineCalendarChanged(line));
        await Publish(new BookingConfirmed(line, theirs, null));
        (await Next(byRival)).ShouldContain($"{theirs}", Case.Sensitive, "the bookings of another were not told");
    }

    [Fact]
    public async Task A_wait_list_is_told_as_it_is_and_when_ones_own_places_change()
    {
        var line = Guid.NewGuid();
        var (place, another) = (Guid.NewGuid(), Guid.NewGuid());
        places[place] = (supplier, 2);
        var waiting = await Listen(supplier, $$"""subscription { waitlistChanged(lineId: "{{line}}") { id position } }""", "supplier");
        (await Next(waiting)).ShouldContain($$"""[{"id":"{{place}}","position":2}]""");

        // Another joins behind: nothing of one's own changes, and nothing is told.
        places[another] = (rival, 3);
        await Publish(new WaitlistChanged(line));
        await Eventually.Get(() => Task.FromResult(upstream.CallsBy(waiting.Client).Count), calls => calls >= 2);
        places[place] = (supplier, 1);
        await Publish(new WaitlistChanged(line));
        (await Next(waiting)).ShouldContain($$"""[{"id":"{{place}}","position":1}]""");
    }

    [Fact]
    public async Task A_qualification_is_told_to_its_supplier_and_the_alliance()
    {
        const string Query = "subscription { qualificationChanged { id } }";
        var (bySupplier, byRival) = (await Listen(supplier, Query, "supplier"), await Listen(rival, Query, "supplier"));
        // What an OEM may look at is not told to it live.
        var (byAlliance, byBoth) = (await Listen(Guid.NewGuid(), Query, "alliance"), await Listen(oem, Query, "oem", "supplier"));
        (await Next(await Listen(oem, Query, "oem"))).ShouldContain("FORBIDDEN");

        foreach (var of in new[] { supplier, rival, oem })
        {
            var component = Guid.NewGuid();
            var id = QualificationChanged.IdOf(of, component);
            qualifications[id] = of;
            await Publish(new QualificationChanged(of, component, QualificationState.Qualified, null));
            (await Next(byAlliance)).ShouldContain($"{id}");
            (await Next(of == supplier ? bySupplier : of == rival ? byRival : byBoth)).ShouldContain($"{id}", Case.Sensitive, "those of others were not told");
        }
    }

    Guid Closure(Guid of, GapClosureStep step = GapClosureStep.Awarded)
    {
        var id = Guid.NewGuid();
        closures[id] = (of, step);
        return id;
    }

    Task Publish(object contract) => gateway.Bus.Publish(contract, Guid.NewGuid(), Guid.NewGuid(), 1, At);

    sealed record Stream(HttpClient Client, StreamReader Lines);

    async Task<Stream> Listen(Guid organisation, string query, params string[] roles)
    {
        var client = gateway.SignedIn(own, organisation, roles);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        streams.Add(response);
        return new Stream(client, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    static async Task<string> Next(Stream stream)
    {
        while (true)
        {
            var line = await stream.Lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(90)) ?? throw new InvalidOperationException("the stream has ended");
            if (line.StartsWith("data: {", StringComparison.Ordinal)) return line;
        }
    }

    void Routes(WebApplication app)
    {
        app.MapGet("/closures/{id:guid}", (Guid id, HttpContext http) => closures.TryGetValue(id, out var closure)
            && (closure.Oem == Caller(http) || !Is(http, "oem") || Is(http, "supplier"))
            ? Results.Ok(new GapClosureTimeline(
                id, null, Is(http, "alliance") ? null : closure.Oem, null, null, "370200", closure.Step, [], At, null, []))
            : None(id));
        app.MapGet("/proposals/{id:guid}", (Guid id, HttpContext http) =>
            closures.TryGetValue(id, out var closure) && closure.Oem == Caller(http) && closure.Step == GapClosureStep.Proposed
                ? Results.Ok(new Proposal(id, Guid.NewGuid(), Guid.NewGuid(), "370200", [], At, null)) : None(id));
        app.MapGet("/bookings/{id:guid}", (Guid id, HttpContext http) => bookings.GetValueOrDefault(id) == Caller(http)
            ? Results.Ok(new LineBooking(id, Guid.NewGuid(), Caller(http), BookingState.Held, new Slot(At, At), null, null, null, null, null))
            : None(id));
        app.MapGet("/lines/{line:guid}/waitlist", (Guid line, HttpContext http) => places.Where(each => each.Value.Organisation == Caller(http))
            .Select(each => new WaitlistPlace(each.Key, line, Caller(http), each.Value.Position, 60, At, At, At)));
        app.MapGet("/qualifications/{id:guid}", (Guid id, HttpContext http) => qualifications.TryGetValue(id, out var of)
            && (of == Caller(http) || Is(http, "alliance") || Is(http, "oem"))
            ? Results.Ok(new ComponentQualification(id, of, Guid.NewGuid(), QualificationState.Qualified, null, [])) : None(id));
    }

    static IResult None(Guid id) => Results.Problem(
        statusCode: 404, extensions: new Dictionary<string, object?> { ["errors"] = new[] { new Fault("id", $"names nothing: {id}") } });

    static JsonWebToken TokenOf(HttpContext http) => new($"{http.Request.Headers.Authorization}"["Bearer ".Length..]);

    static Guid Caller(HttpContext http) => Guid.Parse(TokenOf(http).GetClaim("org").Value);

    static bool Is(HttpContext http, string role) => TokenOf(http).Claims.Any(claim => claim.Type == "role" && claim.Value == role);
}
