using SupplyChain.Console.Frame;
using SupplyChain.Console.Suppliers;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Profile;

/// <summary>A supplier's sites and certificates as they are written into the form. Empty rows count for nothing.</summary>
public sealed class ProfileInput
{
    /// <summary>More than there are, for what comes new.</summary>
    public const int EmptyRows = 3;

    public Guid CommandId { get; set; } = Guid.NewGuid();
    public List<SiteInput> Sites { get; set => field = value ?? []; } = [];
    public List<CertificateInput> Certificates { get; set => field = value ?? []; } = [];

    /// <summary>What the supplier stated last, and some empty rows.</summary>
    public static ProfileInput Of(SupplierShown? supplier)
    {
        var input = new ProfileInput
        {
            Sites =
            [
                .. (supplier?.Sites ?? []).Select(site => new SiteInput { Name = site.Name, Region = site.Region, Kind = $"{site.Kind}" }),
            ],
            Certificates =
            [
                .. (supplier?.Certificates ?? []).Select(certificate =>
                    new CertificateInput { Standard = certificate.Standard, ValidUntil = Formats.Date(certificate.ValidUntil) }),
            ],
        };
        input.AddEmptyRows();
        return input;
    }

    /// <summary>The sites and certificates; what cannot be read is a fault of the reading, by the row as it stands in the form.</summary>
    public ProfileCommand Read(string name, string uscc, FormReading reading)
    {
        // A refusal counts the rows that were sent: they are those that the form shows again.
        (Sites, Certificates) = ([.. Sites.Where(row => !row.IsEmpty)], [.. Certificates.Where(row => !row.IsEmpty)]);
        var sites = Sites.Select((row, at) => row.Read(at, reading)).ToList();
        if (sites.Count == 0) reading.Refuse<object>("sites", ProfileWords.NoSites);
        var certificates = Certificates.Select((row, at) => row.Read(at, reading)).ToList();
        AddEmptyRows();
        return new(name, uscc, sites, certificates);
    }

    void AddEmptyRows()
    {
        Sites.AddRange(Enumerable.Range(0, EmptyRows).Select(_ => new SiteInput()));
        Certificates.AddRange(Enumerable.Range(0, EmptyRows).Select(_ => new CertificateInput()));
    }

    public sealed class SiteInput
    {
        public string? Name { get; set; }
        public string? Region { get; set; }
        public string? Kind { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Region);

        public Site Read(int row, FormReading reading)
        {
            if (string.IsNullOrWhiteSpace(Name)) reading.Refuse<object>($"sites[{row}].name", ProfileWords.NameMissing);
            return new(Name?.Trim() ?? "", Region?.Trim() ?? "", Asked.One<SiteKind>(Kind) ?? SiteKind.Factory);
        }
    }

    public sealed class CertificateInput
    {
        public string? Standard { get; set; }
        public string? ValidUntil { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Standard) && string.IsNullOrWhiteSpace(ValidUntil);

        public Certificate Read(int row, FormReading reading)
        {
            if (string.IsNullOrWhiteSpace(Standard)) reading.Refuse<object>($"certificates[{row}].standard", ProfileWords.NameMissing);
            return new(Standard?.Trim() ?? "", reading.Date(ValidUntil, $"certificates[{row}].validUntil"));
        }
    }
}

/// <summary>What registering and revising a supplier take.</summary>
public sealed record ProfileCommand(string Name, string Uscc, IReadOnlyList<Site> Sites, IReadOnlyList<Certificate> Certificates);
