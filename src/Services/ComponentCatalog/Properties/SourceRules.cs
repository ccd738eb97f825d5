using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Properties;

/// <summary>Validation of where a value comes from. That its address is one is a bound of its contract.</summary>
static class SourceRules
{
    public static void Check(Faults faults, string field, ValueSource source, DateOnly today) => faults
        .Require(source.Address is not null || source.Kind is SourceKind.Measurement or SourceKind.Declared, field,
            "its source needs an address, unless it was measured or declared")
        .Require(source.Date is not { } date || date <= today, field, "its source is of a day in the future");
}
