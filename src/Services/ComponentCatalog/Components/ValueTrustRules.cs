using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Components;

/// <summary>How far a value can be relied on follows from who stated it by what. Nobody says it of their own values.</summary>
public static class ValueTrustRules
{
    /// <param name="author">The organisation that stated the value; null where that was not recorded.</param>
    /// <param name="publisher">The organisation that published the component.</param>
    /// <param name="holder">The organisation that holds the manufacturer's name now; null for none.</param>
    public static (ValueTrust Trust, Reason Why) Of(ValueSource? source, Guid? author, Guid publisher, Guid? holder)
    {
        if (source is null) return (ValueTrust.Unverified, TrustReasons.WithoutSource.With());
        if (author is not null && author == holder) return source.Kind switch
        {
            SourceKind.Datasheet => (ValueTrust.Verified, TrustReasons.HolderByDatasheet.With()),
            SourceKind.Measurement => (ValueTrust.Verified, TrustReasons.HolderByMeasurement.With()),
            _ => (ValueTrust.Stated, TrustReasons.HolderWithSource.With()),
        };
        return author == publisher
            ? (ValueTrust.Stated, TrustReasons.PublisherWithSource.With())
            : (ValueTrust.Unverified, TrustReasons.ByAnother.With());
    }

    /// <summary>A property as it is shown, with who stated it and how far it can be relied on.</summary>
    public static StatedProperty Stated(this Component component, ComponentProperty property, Guid? holder)
    {
        var author = component.AuthorOf(property.Name);
        var (trust, why) = Of(property.Source, author, component.Publisher, holder);
        return new(
            property.Name, property.Number, property.Unit, property.Text, property.Least, property.Most,
            property.Source, author, trust, why);
    }
}
