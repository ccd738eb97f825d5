using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>A person acts at every service as its organisation's programs do, is recorded, and ends within five seconds.</summary>
[Collection("one after another on one platform")]
public sealed class PeopleTests(RunningPlatform platform)
{
    static readonly TimeSpan Promised = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task What_a_person_does_is_recorded_with_the_person_by_services_that_know_nothing_of_people()
    {
        var organisation = await platform.RegisterAsync("People Optics", "supplier");
        using var person = await PersonOfTests.JoinAsync(platform, organisation.Organisation, "supplier");

        (await person.Client.Query("{ viewer { person { name roles } } }")).GetProperty("viewer").GetProperty("person").ToString()
            .ShouldBe("""{"name":"Li Wei","roles":["SUPPLIER"]}""");
        var registered = await person.Client.Mutate("registerSupplier", new
        {
            name = "People Optics",
            uscc = organisation.Uscc,
            sites = new[] { new { name = "Works", region = "370200", kind = "FACTORY" } },
        }, "supplier { name }");
        registered.GetProperty("supplier").GetProperty("name").GetString().ShouldBe("People Optics");

        await using var database = NpgsqlDataSource.Create(platform.Databases[Services.SupplierMatching]);
        await using var authors = database.CreateCommand("select distinct user_name from mt_events where user_name like $1");
        authors.Parameters.Add(new NpgsqlParameter { Value = $"{organisation.Organisation:N}/%" });
        (await authors.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe($"{organisation.Organisation:N}/person-{person.Id:N}");
    }

    [Fact]
    public async Task An_ended_session_a_withdrawn_role_and_a_deactivated_person_end_within_five_seconds()
    {
        var organisation = await platform.RegisterAsync("Ended Works", "supplier", "oem");
        var admin = await platform.AdministratorAsync();
        using var person = await PersonOfTests.JoinAsync(platform, organisation.Organisation, "supplier", "oem");
        using var colleague = await PersonOfTests.JoinAsync(platform, organisation.Organisation, "supplier", "oem");

        await admin.Mutate("withdrawRole", new { organisationId = organisation.Organisation, role = "SUPPLIER" }, "organisation { id }");
        await Refused(person.Client);
        (await person.RefreshAsync()).ShouldBeTrue();
        (await person.Client.Query("{ viewer { person { roles } } }")).GetProperty("viewer").GetProperty("person").ToString().ShouldBe("{\"roles\":[\"OEM\"]}");

        var session = (await person.Client.Query("{ sessions { sessionId current } }")).GetProperty("sessions")[0];
        session.GetProperty("current").GetBoolean().ShouldBeTrue();
        await person.Client.Mutate("endSession", new { sessionId = session.GetProperty("sessionId").GetGuid() }, "clientMutationId");
        await Refused(person.Client);
        (await person.RefreshAsync()).ShouldBeFalse();

        (await colleague.RefreshAsync()).ShouldBeTrue();
        await colleague.Client.Query("{ viewer { id } }");
        await admin.Mutate("deactivatePerson", new { personId = colleague.Id }, "person { active }");
        await Refused(colleague.Client);
    }

    static Task Refused(GraphClient client) => Eventually.Holds(
        async () => (await Should.ThrowAsync<GraphErrors>(() => client.Query("{ viewer { id } }"))).Message.ShouldContain("UNAUTHENTICATED"), Promised);
}
