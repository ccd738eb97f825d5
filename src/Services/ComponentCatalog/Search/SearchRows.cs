using System.Text.Json;

using Marten;
using Marten.Events.Projections;

using SupplyChain.ComponentCatalog.Components;
using SupplyChain.ComponentCatalog.Numbers;
using SupplyChain.Contracts;

using Weasel.Postgresql;

namespace SupplyChain.ComponentCatalog.Search;

/// <summary>Keeps the table of searches with the events, in their transaction: one statement for each event.</summary>
public sealed partial class SearchRows : EventProjection
{
    public SearchRows()
    {
        SchemaObjects.Add(new Extension("pg_trgm"));
        SchemaObjects.Add(new SearchTable());
        Options.DeleteDataInTableOnTeardown(SearchTable.Name);
    }

    public void Project(ComponentPublished e, IDocumentOperations operations) => Write(e.ComponentId, e.Part, e.Specification, operations);

    public void Project(ComponentRevised e, IDocumentOperations operations) => Write(e.ComponentId, e.Part, e.Specification, operations);

    public void Project(LifecycleChanged e, IDocumentOperations operations) => operations.QueueSqlCommand(
        $"""
        update {SearchTable.Name} set lifecycle = ?, terms = array_replace(terms, {SearchTerms.LifecycleOfRow}, ?) where component_id = ?
        """,
        e.Lifecycle.ToString(), SearchTerms.Of(e.Lifecycle), e.ComponentId);

    /// <summary>The one that stays is found by the names of both, and the other one in its place.</summary>
    public void Project(ComponentsMerged e, IDocumentOperations operations)
    {
        var words = SearchWords.OfAlias(e.From);
        operations.QueueSqlCommand(
            $"update {SearchTable.Name} set words = words || ?, alias_words = alias_words || ? where component_id = ?",
            words, words, e.IntoId);
        operations.QueueSqlCommand($"update {SearchTable.Name} set into_id = ? where component_id = ?", e.IntoId, e.FromId);
    }

    public void Project(ComponentsSeparated e, IDocumentOperations operations)
    {
        var words = SearchWords.OfAlias(e.From);
        operations.QueueSqlCommand(
            $"update {SearchTable.Name} set words = replace(words, ?, ''), alias_words = replace(alias_words, ?, '') "
                + "where component_id = ?",
            words, words, e.IntoId);
        operations.QueueSqlCommand($"update {SearchTable.Name} set into_id = null where component_id = ?", e.FromId);
    }

    public static void Write(Guid component, PartName part, Specification specification, IDocumentOperations operations) =>
        operations.QueueSqlCommand(
            $"""
            insert into {SearchTable.Name} (component_id, sort_key, class, lifecycle, words, terms, numbers, number_key, form)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, {SearchTable.Form})
            on conflict (component_id) do update set
                class = excluded.class, lifecycle = excluded.lifecycle, words = excluded.words || {SearchTable.Name}.alias_words,
                terms = excluded.terms, numbers = excluded.numbers,
                number_key = excluded.number_key, form = excluded.form
            """,
            component, part.SortKey, specification.Class, specification.Lifecycle.ToString(),
            SearchWords.Of(part, specification),
            SearchTerms.Of(specification).ToArray(), JsonSerializer.Serialize(SearchTerms.NumbersOf(specification)),
            PartKey.Of(part.Number));
}
