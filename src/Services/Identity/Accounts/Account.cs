namespace SupplyChain.Identity.Accounts;

/// <summary>
/// What a person signs in with. It stands beside the events and not in them, so that it can be changed and deleted; what a person may
/// do stands in the events.
/// </summary>
public sealed class Account
{
    public const int MaxName = 100;

    /// <summary>The person's id.</summary>
    public required Guid Id { get; init; }

    public required Guid Organisation { get; init; }

    /// <summary>As it was invited.</summary>
    public required string Mail { get; init; }

    /// <summary>The address as it is compared. An organisation has it once among the accounts that are not closed.</summary>
    public required string MailKey { get; init; }

    /// <summary>The compared address, from the acceptance of the invitation until the account is closed. Unique.</summary>
    public string? SignInName { get; set; }

    public string Name { get; set; } = "";
    public string? PasswordHash { get; set; }

    /// <summary>Attempts to sign in since the last one that succeeded or locked the account.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>The key of the codes of an authenticator app, encrypted; null while none is set up.</summary>
    public string? SecondFactor { get; set; }

    /// <summary>The time step of the last code that was used: no code is taken twice.</summary>
    public long LastCode { get; set; }

    /// <summary>Digests of the recovery codes that were not used yet.</summary>
    public string[] RecoveryCodes { get; set; } = [];

    /// <summary>The invitation was revoked or the person deactivated.</summary>
    public bool Closed { get; set; }

    public static string KeyOf(string mail) => mail.Trim().ToUpperInvariant();
}

public enum LinkPurpose { Invitation, Reset }

/// <summary>A link that was sent by mail and works once. Only its digest is kept.</summary>
public sealed class OneTimeLink
{
    public required string Digest { get; init; }
    public required LinkPurpose Purpose { get; init; }
    public required Guid Person { get; init; }
    public required DateTimeOffset Until { get; init; }
}

/// <summary>From a person's sign-in until it ends. The console has tokens of it, and the browser a cookie.</summary>
public sealed class Session
{
    public required Guid Id { get; init; }
    public required Guid Person { get; init; }
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When a token was last given for it.</summary>
    public required DateTimeOffset LastUsedAt { get; set; }

    public required DateTimeOffset Until { get; init; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Where the person signed in: the address, and what the browser calls itself.</summary>
    public required string Address { get; init; }

    public required string Browser { get; init; }

    public bool LivesAt(DateTimeOffset now) => EndedAt is null && now < Until;
}
