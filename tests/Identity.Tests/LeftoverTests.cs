using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using OpenIddict.Abstractions;

using SupplyChain.Contracts.Identity;
using SupplyChain.Identity.Accounts;
using SupplyChain.Identity.Tokens;

namespace SupplyChain.Identity.Tests;

/// <summary>What is over is deleted, and nothing else.</summary>
public sealed class LeftoverTests(IdentityService service)
{
    [Fact]
    public async Task Links_and_sessions_that_are_over_are_deleted()
    {
        var now = service.Clock.GetUtcNow();
        var (invited, _, _) = await service.Invite(await service.Register(Role.Oem), roles: Role.Oem);
        using var scope = service.Services.CreateScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        Guid person = Guid.NewGuid(), over = Guid.NewGuid(), ended = Guid.NewGuid(), lately = Guid.NewGuid(), alive = Guid.NewGuid();
        var stay = Leftovers.SessionsStay + TimeSpan.FromMinutes(1);
        accounts.Sessions.AddRange(
            Session(over, person, now - stay), Session(ended, person, now + TimeSpan.FromDays(1), now - stay),
            Session(lately, person, now - TimeSpan.FromDays(1), now - TimeSpan.FromDays(2)), Session(alive, person, now + TimeSpan.FromHours(1)));
        accounts.Links.Add(new OneTimeLink { Digest = $"{person:N}", Purpose = LinkPurpose.Reset, Person = person, Until = now - TimeSpan.FromMinutes(1) });
        await accounts.SaveChangesAsync(TestContext.Current.CancellationToken);

        await service.Services.GetRequiredService<Leftovers>().DeleteAsync(TestContext.Current.CancellationToken);

        (await accounts.Sessions.AsNoTracking().Where(session => session.Person == person).Select(session => session.Id).ToListAsync())
            .ShouldBe([lately, alive], ignoreOrder: true);
        (await accounts.Links.AnyAsync(link => link.Person == person)).ShouldBeFalse();
        (await accounts.Links.AnyAsync(link => link.Person == invited)).ShouldBeTrue();
    }

    [Fact]
    public async Task Codes_that_were_used_long_ago_are_deleted_and_tokens_of_programs_were_never_stored()
    {
        var (person, _, browser) = await service.Joined(await service.Register(Role.Oem), roles: Role.Oem);
        await browser.Redeem(await browser.Code());
        using var scope = service.Services.CreateScope();
        var tokens = scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>();
        (await TypesOf(tokens, $"person-{person:N}")).ShouldBe(["authorization_code", "refresh_token"], ignoreOrder: true);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = IdentityService.AdminClient,
            ["client_secret"] = IdentityService.AdminSecret,
        });
        (await service.Anonymous().PostAsync("/connect/token", form)).EnsureSuccessStatusCode();
        (await TypesOf(tokens, IdentityService.AdminClient)).ShouldBeEmpty();

        await foreach (var token in tokens.FindBySubjectAsync($"person-{person:N}", TestContext.Current.CancellationToken))
        {
            var descriptor = new OpenIddictTokenDescriptor();
            await tokens.PopulateAsync(descriptor, token, TestContext.Current.CancellationToken);
            descriptor.CreationDate -= Leftovers.TokensStay + TimeSpan.FromMinutes(1);
            await tokens.UpdateAsync(token, descriptor, TestContext.Current.CancellationToken);
        }
        await service.Services.GetRequiredService<Leftovers>().DeleteAsync(TestContext.Current.CancellationToken);
        (await TypesOf(tokens, $"person-{person:N}")).ShouldBe(["refresh_token"], "it still works");
    }

    static async Task<List<string>> TypesOf(IOpenIddictTokenManager tokens, string subject)
    {
        var types = new List<string>();
        await foreach (var token in tokens.FindBySubjectAsync(subject)) types.Add((await tokens.GetTypeAsync(token))!.Split(':')[^1]);
        return types;
    }

    static Session Session(Guid id, Guid person, DateTimeOffset until, DateTimeOffset? ended = null) => new()
    {
        Id = id,
        Person = person,
        StartedAt = until - TimeSpan.FromHours(12),
        LastUsedAt = until,
        Until = until,
        EndedAt = ended,
        Address = "",
        Browser = "",
    };
}
