namespace SupplyChain.Contracts.Identity;

/// <summary>How tokens and stored events name a person. Any other subject is a program's.</summary>
public static class PersonSubject
{
    const string Prefix = "person-";

    public static string Of(Guid person) => $"{Prefix}{person:N}";

    /// <summary>The person whom a subject names; null for a program.</summary>
    public static Guid? Read(string subject) =>
        subject.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParseExact(subject[Prefix.Length..], "N", out var person)
            ? person
            : null;
}
