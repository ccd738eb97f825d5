namespace SupplyChain.Identity.Mails;

public sealed record Mail(string To, string Subject, string Text, DateTimeOffset At);

/// <summary>Sends mails, without waiting until they are there.</summary>
public interface IMails
{
    void Send(Mail mail);
}

/// <summary>What came of handing a mail over.</summary>
public enum HandOver
{
    Taken,

    /// <summary>The server does not take this mail, now or later.</summary>
    Refused,

    /// <summary>The server does not take this mail now.</summary>
    Postponed,

    /// <summary>The server takes no mail now: it does not answer, or does not let us in.</summary>
    Unreachable,

    /// <summary>The connection broke while the mail was on its way: it may have been taken.</summary>
    Unknown,
}

/// <summary>Hands mails over, and tells what came of it.</summary>
public interface IMailServer
{
    Task<HandOver> TakeAsync(Mail mail, CancellationToken cancel);
}
