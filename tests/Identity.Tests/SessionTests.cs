using System.Net;

using Microsoft.IdentityModel.JsonWebTokens;

using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.TestKit;

namespace SupplyChain.Identity.Tests;

/// <summary>Sessions are seen and ended by their person, and by who manages the organisation's people.</summary>
public sealed class SessionTests(IdentityService service)
{
    [Fact]
    public async Task A_person_sees_its_sessions_and_ends_one()
    {
        var organisation = await service.Register(Role.Oem);
        var (person, mail, first) = await service.Joined(organisation, roles: Role.Oem);
        var second = new Browser(service);
        await second.SignIn(mail);
        var (here, there) = (await Session(first), await Session(second));
        var client = As(organisation, person, session: here.Id);

        var listed = await client.Get<IReadOnlyList<PersonSession>>($"/people/{person}/sessions");
        listed.Select(session => session.Id).ShouldBe([here.Id, there.Id], ignoreOrder: true);
        listed.Single(session => session.Current).Id.ShouldBe(here.Id);
        await client.Accepted($"/sessions/{there.Id}/end", new EndSession());
        await client.Accepted($"/sessions/{there.Id}/end", new EndSession());

        (await second.Refresh(there.Refreshing)).GetProperty("error").GetString().ShouldBe("invalid_grant");
        (await As(organisation, person, session: there.Id).GetAsync($"/people/{person}/sessions")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.Get<IReadOnlyList<PersonSession>>($"/people/{person}/sessions")).ShouldHaveSingleItem().Id.ShouldBe(here.Id);
    }

    [Fact]
    public async Task The_page_ends_one_too_and_none_of_another_person()
    {
        var organisation = await service.Register(Role.Oem);
        var (_, mail, first) = await service.Joined(organisation, roles: Role.Oem);
        var (_, _, stranger) = await service.Joined(organisation, roles: Role.Oem);
        var second = new Browser(service);
        await second.SignIn(mail);
        var there = await Session(second);

        await stranger.Open("/account");
        await stranger.Send(("session", $"{there.Id}"));
        await first.Open("/account");
        var (form, ending) = (first.Html.IndexOf("/account/sessions", StringComparison.Ordinal), first.Html.LastIndexOf("<form", StringComparison.Ordinal));
        form.ShouldBeGreaterThan(0, first.Html);
        (await second.Open("/account")).StatusCode.ShouldBe(HttpStatusCode.OK, "a stranger ends nothing");
        await first.SendTo("/account/sessions", ("session", $"{there.Id}"), ("__RequestVerificationToken", Token(first.Html[ending..])));
        (await second.Open("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Sessions_of_others_are_for_who_manages_people()
    {
        var (organisation, other) = (await service.Register(Role.Oem), await service.Register(Role.Oem));
        var (person, _, browser) = await service.Joined(organisation, roles: Role.Oem);
        var (colleague, _, _) = await service.Joined(organisation, roles: Role.Oem);
        var (manager, _, _) = await service.Joined(organisation, managesPeople: true, Role.Oem);
        var (spy, _, _) = await service.Joined(other, managesPeople: true, Role.Oem);
        var session = await Session(browser);

        (await As(organisation, colleague).GetAsync($"/people/{person}/sessions")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await As(organisation, colleague).Refused($"/sessions/{session.Id}/end", new EndSession())).Status.ShouldBe(403);
        (await As(other, spy, manages: true).GetAsync($"/people/{person}/sessions")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await As(other, spy, manages: true).Refused($"/sessions/{session.Id}/end", new EndSession())).Status.ShouldBe(404);
        (await service.As(other, "alliance").GetAsync($"/people/{person}/sessions")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await As(organisation, manager, manages: true).Accepted($"/sessions/{session.Id}/end", new EndSession());
        (await browser.Open("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    static async Task<(Guid Id, string Refreshing)> Session(Browser browser)
    {
        var tokens = await browser.Redeem(await browser.Code());
        return (Guid.Parse(new JsonWebToken(tokens.GetProperty("access_token").GetString()).GetClaim("sid").Value), tokens.GetProperty("refresh_token").GetString()!);
    }

    HttpClient As(Guid organisation, Guid person, bool manages = false, Guid? session = null) => service.With(service.Issuer.Token(
        organisation, ["oem"], client: $"person-{person:N}", person: person, managesPeople: manages, session: session));

    static string Token(string html) => System.Text.RegularExpressions.Regex.Match(html, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
}
