using System.Reflection;

using GraphQL.Resolvers;
using GraphQL.Types;

using SupplyChain.Gateway.Schema;

namespace SupplyChain.Gateway.Engine;

/// <summary>The objects beside the ids of a record: see <see cref="BesideAttribute"/>.</summary>
sealed class Siblings(SchemaClasses classes)
{
    const string Id = "Id";

    static readonly MethodInfo Building = typeof(Siblings).GetMethod(nameof(Field), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static ILookup<string, MethodInfo> ByProperty(IEnumerable<MethodInfo> batches) => batches
        .SelectMany(batch => batch.GetCustomAttribute<BesideAttribute>()?.Properties ?? [], (batch, name) => (batch, name))
        .ToLookup(each => each.name, each => each.batch);

    /// <summary>The fields to add to a record, whether or not it has fields of these names already.</summary>
    /// <param name="shown">The properties that the schema shows.</param>
    public IEnumerable<FieldType> Of(IEnumerable<PropertyInfo> shown) =>
        from property in shown
        where IsId(property)
        from batch in classes.BatchesBeside[property.Name]
        let value = batch.ReturnType.GetGenericArguments()[0].GetGenericArguments()[1]
        select ((FieldType)Building.MakeGenericMethod(property.DeclaringType!, value).Invoke(null, [property])!)
            .With(classes.PermissionOf(property));

    /// <summary>
    /// The ids of organisations end with <c>Id</c> as those of all else. The name without it is the former one: it is deprecated, and
    /// its own field stays for one release.
    /// </summary>
    /// <param name="own">The record's fields.</param>
    public IEnumerable<FieldType> Renamed(IReadOnlyList<FieldType> own, IEnumerable<PropertyInfo> shown)
    {
        foreach (var property in shown.Where(IsOrganisation))
        {
            var former = own.Single(field => field.Name == SchemaClasses.NameOf(property));
            former.DeprecationReason = $"Use {IdOf(property)}.";
            yield return new FieldType
            {
                Name = IdOf(property),
                Description = former.Description,
                Type = former.Type,
                Resolver = former.Resolver,
            }.With(classes.PermissionOf(property));
        }
    }

    static bool IsOrganisation(PropertyInfo property) => IsId(property) && property.Name.EndsWith("Organisation", StringComparison.Ordinal);

    static bool IsId(PropertyInfo property) => property.PropertyType == typeof(Guid) || property.PropertyType == typeof(Guid?);

    static FieldType Field<TRecord, TValue>(PropertyInfo property) where TValue : class
    {
        var id = property.GetMethod!;
        return new FieldType
        {
            Name = NameOf(property),
            Description = $"What '{IdOf(property)}' is the id of. Null where the caller may not see it.",
            Type = typeof(RecordType<TValue>),
            Resolver = RecordType<TRecord>.Completing(new FuncFieldResolver<object?>(async context =>
                id.Invoke(context.Source, null) is Guid key
                    ? await context.RequestServices!.GetRequiredService<Batch<Guid, TValue>>().Load(key) : null)),
        };
    }

    static string IdOf(PropertyInfo property) => SchemaClasses.NameOf(property) + (IsOrganisation(property) ? Id : "");

    static string NameOf(PropertyInfo property)
    {
        var name = SchemaClasses.NameOf(property);
        return name.EndsWith(Id, StringComparison.Ordinal) ? name[..^Id.Length] : $"{name}Named";
    }
}
