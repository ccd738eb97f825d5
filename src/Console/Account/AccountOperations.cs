using SupplyChain.Console.Api;
using SupplyChain.Console.People;

namespace SupplyChain.Console.Account;

/// <summary>What a person asks about itself, and where it is signed in.</summary>
static class AccountOperations
{
    public static readonly Operation<AccountAnswer> View = Operation.Of<AccountAnswer>("Account/AccountView.graphql");
    public static readonly Operation<EndSessionAnswer> End = Operation.Of<EndSessionAnswer>("Account/EndSession.graphql");
}

public sealed record AccountAnswer(AccountAnswer.Organisation? Viewer, IReadOnlyList<AccountAnswer.Session>? Sessions)
{
    public sealed record Organisation(Person? Person);

    public sealed record Person(string Name, string? MailAddress, IReadOnlyList<Role> Roles, bool ManagesPeople);

    /// <param name="Current">Whether it is the one that asks.</param>
    public sealed record Session(
        Guid SessionId, DateTimeOffset StartedAt, DateTimeOffset LastUsedAt, DateTimeOffset EndsAt, string Address, string Browser,
        bool Current);
}

public sealed record EndSessionAnswer(EndSessionAnswer.Payload? EndSession)
{
    public sealed record Payload(Guid? SessionId);
}
