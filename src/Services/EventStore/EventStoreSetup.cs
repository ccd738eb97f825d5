using JasperFx.Events;
using JasperFx.Events.Daemon;

using Marten;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

using Npgsql;

using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

using SupplyChain.Contracts.Notifications;

using Weasel.Core;

namespace SupplyChain.EventStore;

/// <summary>The service's event store and read models in PostgreSQL, with the relay that publishes its contracts.</summary>
public static class EventStoreSetup
{
    public static void AddEventStore(this WebApplicationBuilder builder, ContractOf contractOf, Action<StoreOptions> configure)
    {
        var connection = builder.Configuration.GetConnectionString("Database")
            ?? throw new InvalidOperationException("ConnectionStrings:Database is not set");
        var wakeup = new RelayWakeup();
        // The same few statements come again and again: prepared, they cost the database half as much. No session keeps
        // a state that would have to be reset: locks end with their transaction.
        var prepared = new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 100, NoResetOnClose = true, Timezone = "UTC" };
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(prepared));
        builder.Services.AddSingleton<ContractOf>(stored =>
            stored.Data is NoticesIssued issued ? new NoticesGiven(issued.Notices) : contractOf(stored));
        builder.Services.AddSingleton<RelayTrouble>();
        builder.Services.AddSingleton<Publisher>();
        builder.Services.AddSingleton<Imports>();
        builder.Services.AddMarten(options =>
        {
            options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, StoredValue.Configure);
            options.DisableNpgsqlLogging = true;

            options.Events.StreamIdentity = StreamIdentity.AsGuid;
            options.Events.AppendMode = EventAppendMode.Quick;
            options.Events.MetadataConfig.CausationIdEnabled = true;
            options.Events.MetadataConfig.UserNameEnabled = true;
            options.Events.UseIdentityMapForAggregates = true;
            options.Events.UseExclusiveLockOnConcurrentAppends = true;
            // An event is looked up as the cause of another.
            options.Events.EnableUniqueIndexOnEventId = true;
            // Session locks don't survive the connection multiplexing of the lock library; see docs/adr/0004.
            options.Events.UseAdvisoryLockTransaction = true;

            options.Projections.Wakeup = wakeup;
            options.Projections.LeadershipPollingTime = 2000;
            // Skipping what cannot be read would lose it silently.
            options.Projections.Errors.SkipUnknownEvents = false;
            options.Projections.Errors.SkipSerializationErrors = false;
            options.Projections.Errors.SkipApplyErrors = false;
            options.Listeners.Add(wakeup);

            // One of these is written with every command and every message: no column more than it needs.
            options.Schema.For<ProcessedCommand>().Metadata(metadata => metadata.DisableInformationalFields());
            options.Schema.For<InboxEntry>().Metadata(metadata => metadata.DisableInformationalFields());
            options.Schema.For<InboxHorizon>();
            options.Schema.For<SetAsideDeadline>();
            options.Schema.For<ProcessedPutBack>();
            GivenNotices.Register(options);
            AuthorIndex.Register(options);
            configure(options);
        })
        .UseNpgsqlDataSource()
        .ApplyAllDatabaseChangesOnStartup()
        .AddAsyncDaemon(DaemonMode.HotCold)
        .AddSubscriptionWithServices<Relay>(ServiceLifetime.Singleton, relay =>
        {
            relay.Name = Relay.SubscriptionName;
            relay.IncludeArchivedEvents = true;
        });
        // Before the handler of everything else, which would call it an unexpected failure.
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IExceptionHandler, DatabaseProblems>());
        builder.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddNpgsql().AddSource("MassTransit", "Marten"));
        builder.Services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddMeter("MassTransit", "Marten", "Npgsql"));
        builder.AddOperations();
        builder.Services.AddSingleton<Retention>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Retention>());
        builder.Services.AddSingleton<SubscriptionHealth>();
        builder.Services.AddHealthChecks().AddCheck<RelayHealth>("relay", tags: ["ready"])
            .AddCheck<SubscriptionHealth>("subscriptions", tags: ["ready"]);
    }
}
