using Microsoft.EntityFrameworkCore;

namespace SupplyChain.Identity.Accounts;

/// <summary>Accounts, one-time links and sessions, in a schema of their own beside the event store.</summary>
public sealed class AccountStore(DbContextOptions<AccountStore> options) : DbContext(options)
{
    const string Schema = "accounts";

    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<OneTimeLink> Links => Set<OneTimeLink>();
    public DbSet<Session> Sessions => Set<Session>();

    public Task CreateTablesAsync(CancellationToken cancel) => Database.CreateMissingTablesAsync(Schema, cancel);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.Entity<Account>(account =>
        {
            account.HasIndex(a => a.SignInName).IsUnique();
            account.HasIndex(a => new { a.Organisation, a.MailKey }).IsUnique().HasFilter("not \"Closed\"");
        });
        modelBuilder.Entity<OneTimeLink>(link =>
        {
            link.HasKey(l => l.Digest);
            link.HasIndex(l => l.Person);
            link.Property(l => l.Purpose).HasConversion<string>();
        });
        modelBuilder.Entity<Session>(session =>
        {
            session.HasIndex(s => s.Person);
            session.HasIndex(s => s.EndedAt);
        });
    }
}
