using System.Diagnostics;
using System.Net;
using System.Text;

using SupplyChain.Contracts.Identity.Api;
using SupplyChain.TestKit;

namespace SupplyChain.ServiceDefaults.Tests;

/// <summary>A token outlives the access that it was issued for; the services do not wait for it to expire.</summary>
public sealed class AccessTests(Servers servers)
{
    static readonly TimeSpan Promised = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_revoked_client_is_refused_within_five_seconds_and_no_other()
    {
        await using var service = await TallyService.StartAsync(servers.Own, servers.Issuer);
        var (revoked, other) = (Guid.NewGuid(), Guid.NewGuid());
        var (theirs, others) = (service.As(servers.Issuer, revoked, "oem", "alliance"), service.As(servers.Issuer, other, "oem"));
        await theirs.Accepted($"/tallies/{Guid.NewGuid()}", new Count(1));

        servers.Issuer.Withdraw(revoked);
        var since = Stopwatch.StartNew();

        await Eventually.Holds(async () => (await theirs.Refused($"/tallies/{Guid.NewGuid()}", new Count(1))).Status.ShouldBe(401), Promised);
        since.Elapsed.ShouldBeLessThan(Promised);
        using var read = await theirs.GetAsync("/roles/alliance");
        read.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        read.Headers.WwwAuthenticate.ToString().ShouldContain("error=\"invalid_token\"");
        await others.Accepted($"/tallies/{Guid.NewGuid()}", new Count(1));
    }

    [Fact]
    public async Task A_token_that_was_issued_after_the_withdrawal_holds()
    {
        await using var service = await TallyService.StartAsync(servers.Own, servers.Issuer);
        var organisation = Guid.NewGuid();
        servers.Issuer.Withdraw(organisation, version: 3);

        await Eventually.Holds(async () => (await Status(service, servers.Issuer.Token(organisation, ["alliance"], version: 2))).ShouldBe(HttpStatusCode.Unauthorized));
        (await Status(service, servers.Issuer.Token(organisation, ["alliance"], version: 3))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_session_that_ended_takes_its_tokens_along_and_no_other_session_of_the_person()
    {
        await using var service = await TallyService.StartAsync(servers.Own, servers.Issuer);
        var (organisation, person, ended, other) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        string Token(Guid session) => servers.Issuer.Token(organisation, ["alliance"], client: $"person-{person:N}", person: person, session: session);
        (await Status(service, Token(ended))).ShouldBe(HttpStatusCode.OK);
        servers.Issuer.Withdrawn![AccessWithdrawals.KeyOf($"{ended}")] = AccessWithdrawals.Revoked;

        await Eventually.Holds(async () => (await Status(service, Token(ended))).ShouldBe(HttpStatusCode.Unauthorized), Promised);
        (await Status(service, Token(other))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_body_that_outlasts_the_revocation_is_not_written()
    {
        await using var service = await TallyService.StartAsync(servers.Own, servers.Issuer);
        var (organisation, tally) = (Guid.NewGuid(), Guid.NewGuid());
        var rest = new TaskCompletionSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/tallies/{tally}") { Content = new SlowBody("{\"by\":", rest.Task, "1}") };
        request.Headers.Add(IdempotencyKey.Header, Guid.NewGuid().ToString());
        var answer = service.As(servers.Issuer, organisation, "oem").SendAsync(request);

        servers.Issuer.Withdraw(organisation);
        await Eventually.Holds(async () => (await Status(service, servers.Issuer.Token(organisation, ["alliance"]))).ShouldBe(HttpStatusCode.Unauthorized));
        rest.SetResult();

        (await answer).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await using var session = service.Store.QuerySession();
        (await session.LoadAsync<Tally>(tally)).ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_first_list_every_token_is_refused_and_afterwards_the_last_list_holds()
    {
        await using var issuer = await TestIssuer.StartAsync();
        var (known, organisation) = (issuer.Withdrawn, Guid.NewGuid());
        issuer.Withdrawn = null;
        await using var service = await TallyService.StartAsync(servers.Own, issuer);
        var token = issuer.Token(organisation, ["alliance"]);
        (await Status(service, token)).ShouldBe(HttpStatusCode.ServiceUnavailable);
        using (var health = await service.WithToken(null).GetAsync("/health/ready")) health.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);

        issuer.Withdrawn = known;
        var revoked = Guid.NewGuid();
        issuer.Withdraw(revoked);
        await Eventually.Holds(async () => (await Status(service, token)).ShouldBe(HttpStatusCode.OK));
        var asked = issuer.Asked;
        issuer.Withdrawn = null;
        await Eventually.Get(() => Task.FromResult(issuer.Asked), now => now > asked + 1);

        (await Status(service, token)).ShouldBe(HttpStatusCode.OK);
        (await Status(service, issuer.Token(revoked, ["alliance"]))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    static async Task<HttpStatusCode> Status(TallyService service, string token)
    {
        using var client = service.WithToken(token);
        using var response = await client.GetAsync("/roles/alliance");
        return response.StatusCode;
    }

    /// <summary>A JSON body whose second part comes when it is told to.</summary>
    sealed class SlowBody : HttpContent
    {
        readonly (string First, Task Then, string Second) parts;

        public SlowBody(string first, Task then, string second)
        {
            parts = (first, then, second);
            Headers.ContentType = new("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(parts.First));
            await stream.FlushAsync();
            await parts.Then;
            await stream.WriteAsync(Encoding.UTF8.GetBytes(parts.Second));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
