namespace SupplyChain.Contracts;

/// <summary>A code of a list that the platform knows.</summary>
public abstract class CodeAttribute(Func<string, bool> isKnown, FaultText expected) : BoundAttribute
{
    public override FaultText? FaultOf(object value) => isKnown((string)value) ? null : expected;
}

/// <summary>An administrative division of GB/T 2260.</summary>
public sealed class RegionAttribute() : CodeAttribute(RegionCode.IsWellFormed, "a GB/T 2260 code of six digits, such as 370200");

/// <summary>A currency of ISO 4217.</summary>
public sealed class CurrencyAttribute() : CodeAttribute(CurrencyCode.IsKnown, "an ISO 4217 code, such as CNY");

/// <summary>A country of ISO 3166-1.</summary>
public sealed class CountryAttribute() : CodeAttribute(CountryCode.IsKnown, "an ISO 3166-1 code of two letters, such as CN");

/// <summary>A unit of UCUM.</summary>
public sealed class UnitAttribute : BoundAttribute
{
    const int MaxQuoted = 40;

    public override FaultText? FaultOf(object value)
    {
        if (UcumUnit.Find(((string)value).Trim()) is not null) return null;
        return $"'{Quoted((string)value)}' is no UCUM unit that can be compared; "
            + $"write one such as mm, Hz, deg, Cel or cd/m2, and 1 for a piece";
    }

    static string Quoted(string unit) => unit.Length <= MaxQuoted ? unit : $"{unit[..MaxQuoted]}…";
}

/// <summary>A unified social credit code.</summary>
public sealed class UsccAttribute() : CodeAttribute(
    UnifiedSocialCreditCode.IsValid,
    "not a unified social credit code (GB 32100-2015): 18 characters, the last one a check character");

/// <summary>A SHA-256 hash as hexadecimal digits.</summary>
public sealed class Sha256Attribute() : CodeAttribute(
    hash => hash.Trim() is { Length: 64 } digits && digits.All(char.IsAsciiHexDigit), "a SHA-256 hash: 64 hexadecimal digits");

/// <summary>A standard of the catalogue of standards for tests.</summary>
public sealed class StandardAttribute() : CodeAttribute(
    TestStandards.IsKnown, "a code of the catalogue of standards, such as IEC 60068-2-1");
