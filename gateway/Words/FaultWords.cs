using System.Collections.Frozen;

using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Words;

/// <summary>
/// Puts what faults say into the reader's language, by their templates. A template of a newer service than this gateway is said in
/// English.
/// </summary>
sealed class FaultWords(Language language)
{
    static readonly FrozenDictionary<string, string> ByTemplate = new[]
    {
        BoundFaultWords.Chinese, PlatformFaultWords.Chinese, IdentityFaultWords.Chinese, CatalogFaultWords.Chinese,
        SupplierFaultWords.Chinese, SourcingFaultWords.Chinese, BookingFaultWords.Chinese, LaboratoryFaultWords.Chinese,
        DemandFaultWords.Chinese, GapFaultWords.Chinese, ImportFaultWords.Chinese, FileFaultWords.Chinese,
    }.SelectMany(words => words).ToFrozenDictionary();

    public string Of(FaultText text) =>
        language == Language.Chinese && !text.IsPlain && ByTemplate.TryGetValue(text.Template, out var chinese)
            ? text.Fill(chinese, (argument, kind) => FaultTermWords.Of(kind, Of(argument)))
            : text.English;

    /// <summary>The faults with their reasons in words.</summary>
    public IReadOnlyList<Fault> Of(IEnumerable<Fault> faults) =>
        [.. faults.Select(fault => new Fault(fault.Field, FaultText.Plain(Of(fault.Text))))];
}
