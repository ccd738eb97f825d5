using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Suppliers;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Suppliers;

public sealed class RegisterSupplierTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    static readonly Guid Id = Guid.NewGuid();
    static readonly Site Works = new("Works", "370211", SiteKind.Factory);
    static readonly Certificate Iso9001 = new("ISO 9001", new(2028, 12, 31));
    static readonly RegisterSupplier Register = new("Optics Ltd", "91350100M000100Y43", [Works]);
    static readonly SupplierRegistered Registered = new(Id, "Optics Ltd", "91350100M000100Y43", [Works], Now);

    static object[] Decide(RegisterSupplier c, Supplier? supplier, bool codeIsTaken = false) =>
        RegisterSupplierDecider.Decide(c, supplier, codeIsTaken, Id, Now);

    [Fact]
    public void An_organisation_registers_once()
    {
        Scenario.Given<Supplier>().When(s => Decide(Register, s)).Then(Registered);
        Scenario.Given<Supplier>(Registered).When(s => Decide(Register with { Sites = [Works] }, s)).ThenNothing();
        Scenario.Given<Supplier>(Registered).When(s => Decide(Register with { Name = "Other" }, s)).ThenRejected("supplier");
    }

    [Fact]
    public void A_code_belongs_to_one_supplier() =>
        Scenario.Given<Supplier>().When(s => Decide(Register, s, codeIsTaken: true)).ThenRejected("uscc");

    [Fact]
    public void A_site_with_a_region_from_before_codes_were_checked_stays()
    {
        var old = Works with { Region = "999999" };
        Scenario.Given<Supplier>(Registered with { Sites = [old] })
            .When(s => ReviseSupplierDecider.Decide(new ReviseSupplier("Optics Ltd", [old, Works with { Name = "Lab" }]), s, Now))
            .Then(new SupplierRevised("Optics Ltd", [old, Works with { Name = "Lab" }], Now));
        Scenario.Given<Supplier>(Registered)
            .When(s => ReviseSupplierDecider.Decide(new ReviseSupplier("Optics Ltd", [old]), s, Now)).ThenRejected("sites[0].region");
    }

    [Fact]
    public void A_suspended_organisation_does_not_register() =>
        Scenario.Given<Supplier>(new SupplierSuspended(Id, "fraud", Now)).When(s => Decide(Register, s)).ThenRejected("authorization");

    [Fact]
    public void Once_reinstated_it_registers() =>
        Scenario.Given<Supplier>(new SupplierSuspended(Id, "fraud", Now), new SupplierReinstated(Now)).When(s => Decide(Register, s))
            .Then(Registered);

    public static TheoryData<RegisterSupplier, string> Senseless => new()
    {
        { Register with { Name = "  " }, "name" },
        { Register with { Name = new string('x', 201) }, "name" },
        { Register with { Uscc = "91350100M000100Y44" }, "uscc" },
        { Register with { Uscc = "91350100M000100Y4" }, "uscc" },
        { Register with { Uscc = "91350100I000100Y43" }, "uscc" },
        { Register with { Sites = [] }, "sites" },
        { Register with { Sites = [.. Enumerable.Range(0, 51).Select(i => Works with { Name = $"{i}" })] }, "sites" },
        { Register with { Sites = [Works, Works] }, "sites[1].name" },
        { Register with { Sites = [Works with { Name = "" }] }, "sites[0].name" },
        { Register with { Sites = [Works with { Region = "37021" }] }, "sites[0].region" },
        { Register with { Sites = [Works, Works with { Name = "Lab", Region = "999999" }] }, "sites[1].region" },
        { Register with { Certificates = [Iso9001 with { Standard = " " }] }, "certificates[0].standard" },
        { Register with { Certificates = [Iso9001, Iso9001 with { Standard = "iso-9001" }] }, "certificates[1].standard" },
        { Register with { Certificates = [.. Enumerable.Range(0, 51).Select(n => Iso9001 with { Standard = $"ISO {n}" })] },
            "certificates" },
    };

    [Theory, MemberData(nameof(Senseless))]
    public void What_makes_no_sense_is_refused_by_field(RegisterSupplier c, string field) =>
        Scenario.Given<Supplier>().When(s => Decide(c, s)).ThenRejected(field);

    [Fact]
    public void A_supplier_is_revised()
    {
        var moved = new ReviseSupplier("Optics Ltd", [Works with { Region = "370700" }]);
        Scenario.Given<Supplier>(Registered).When(s => ReviseSupplierDecider.Decide(moved, s, Now))
            .Then(new SupplierRevised(moved.Name, moved.Sites, Now));
        Scenario.Given<Supplier>(Registered, new SupplierRevised(moved.Name, moved.Sites, Now))
            .When(s => ReviseSupplierDecider.Decide(moved, s, Now)).ThenNothing();
        Scenario.Given<Supplier>(Registered).When(s => ReviseSupplierDecider.Decide(new("Optics Ltd", [Works], [Iso9001]), s, Now))
            .Then(new SupplierRevised("Optics Ltd", [Works], Now, [Iso9001]));
        Scenario.Given<Supplier>().When(s => ReviseSupplierDecider.Decide(moved, s, Now)).ThenRejected("supplier");
        Scenario.Given<Supplier>(Registered).When(s => ReviseSupplierDecider.Decide(moved with { Name = "" }, s, Now)).ThenRejected("name");
    }
}
