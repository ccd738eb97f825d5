namespace SupplyChain.Contracts.ComponentCatalog;

/// <summary>Why a component may be what a line of a bill means, or may not be. The first ones are evidence for it.</summary>
public static class MatchReasons
{
    /// <summary>The same person's organisation chose it for the same line before.</summary>
    public static readonly ReasonCode ChosenBefore = new("chosen-before");
    public static readonly ReasonCode NumberEqual = new("number-equal", "number");

    /// <summary>The number is what the line's value or description says as a whole.</summary>
    public static readonly ReasonCode NumberInText = new("number-in-text", "number");

    /// <summary>The number is one word of the line's description.</summary>
    public static readonly ReasonCode NumberAmongWords = new("number-among-words", "number");

    /// <summary>The numbers differ by what says how a part is packed, such as a reel.</summary>
    public static readonly ReasonCode NumberButPackaging = new("number-but-packaging", "number", "packaging");

    /// <summary>One number begins with the other.</summary>
    public static readonly ReasonCode NumberBegins = new("number-begins", "number");

    /// <summary>The numbers are equal but for a decimal point or another sign that may tell parts apart.</summary>
    public static readonly ReasonCode NumberButSigns = new("number-but-signs", "number");

    /// <summary>The number is too short or too much like a value to stand for one part without its manufacturer.</summary>
    public static readonly ReasonCode NumberIndistinct = new("number-indistinct", "number");
    public static readonly ReasonCode SupplierNumber = new("supplier-number", "number");
    public static readonly ReasonCode ManufacturerSame = new("manufacturer-same", "manufacturer");
    public static readonly ReasonCode ManufacturerAlias = new("manufacturer-alias", "written", "manufacturer");
    public static readonly ReasonCode ManufacturerUnnamed = new("manufacturer-unnamed");
    public static readonly ReasonCode ValueEqual = new("value-equal", "value");
    public static readonly ReasonCode PackageEqual = new("package-equal", "package");
    public static readonly ReasonCode WordsShared = new("words-shared", "words");

    /// <summary>Somebody states that it can take the place of the part that the line names. A person decides.</summary>
    public static readonly ReasonCode CrossReference = new("cross-reference", "part", "grade");

    /// <summary>Evidence against it: it is never matched automatically.</summary>
    public static readonly ReasonCode ManufacturerDiffers = new("manufacturer-differs", "written", "manufacturer");
    public static readonly ReasonCode NumberDiffers = new("number-differs", "written", "number");
    public static readonly ReasonCode ValueDiffers = new("value-differs", "written", "value");
    public static readonly ReasonCode PackageDiffers = new("package-differs", "written", "package");

    /// <summary>A line of an accepted bill was matched automatically.</summary>
    public static readonly ReasonCode Matched = new("part-matched", "written", "part", "confidence");

    /// <summary>An alternate of a line was not matched, and is not among its substitutes.</summary>
    public static readonly ReasonCode AlternateUnmatched = new("alternate-unmatched", "written");

    /// <summary>The line's quantity is not the number of places that it names.</summary>
    public static readonly ReasonCode QuantityDiffers = new("quantity-differs-from-designators", "quantity", "places");

    /// <summary>The line is marked as not populated and became optional.</summary>
    public static readonly ReasonCode NotPopulated = new("not-populated");

    /// <summary>Further warnings of a bill about what its lines say.</summary>
    public static readonly ReasonCode More = new("more-about-lines", "count");

    public static readonly IReadOnlySet<string> Against =
        new HashSet<string> { ManufacturerDiffers.Code, NumberDiffers.Code, ValueDiffers.Code, PackageDiffers.Code };
}
