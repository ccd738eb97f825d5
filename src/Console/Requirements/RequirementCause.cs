using SupplyChain.Console.SignIn;

namespace SupplyChain.Console.Requirements;

/// <summary>What causes a requirement, in words.</summary>
static class RequirementCause
{
    /// <summary>The products, each once; null among them where the component itself is planned.</summary>
    public static IReadOnlyList<string> Named(IEnumerable<string?> products, Visit visit) =>
        [.. products.Distinct().Select(product => product ?? visit[RequirementWords.Direct])];

    /// <summary>The bill of the assembly that holds the component; null where none of them is that assembly's.</summary>
    public static RequirementBillsAnswer.BillOf? BillOf(
        RequirementViewAnswer.Source source, IReadOnlyList<RequirementBillsAnswer.BillOf> bills) =>
        source.Path is not [.., var assembly] ? null
            : bills.FirstOrDefault(bill => Contracts.FoldedName.Comparer.Equals(bill.Product, assembly) && bill.Quantity > 0);
}
