using System.Reflection;

using GraphQL.Types;

using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Engine;

/// <summary>A record as an input of the schema: the parameters of its constructor; a parameter with a default may be left out.</summary>
sealed class RecordInput<T> : AutoRegisteringInputObjectGraphType<T>
{
    protected override void ConfigureGraph()
    {
        Name = typeof(T).Name.EndsWith("Input", StringComparison.Ordinal) ? typeof(T).Name : typeof(T).Name + "Input";
        Description = Descriptions.Of(typeof(T));
    }

    protected override IEnumerable<MemberInfo> GetRegisteredMembers() =>
        Parameters().Select(parameter => typeof(T).GetProperty(parameter.Name!)!);

    protected override FieldType? CreateField(MemberInfo member)
    {
        var parameter = Parameters().Single(each => each.Name == member.Name);
        var field = base.CreateField(member)!;
        field.Name = SchemaClasses.CamelCase(member.Name);
        field.Description = Descriptions.Of(parameter);
        field.DefaultValue = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        field.DeprecationReason = RecordInput.DeprecationOf(parameter);
        return field;
    }

    static ParameterInfo[] Parameters() => typeof(T).GetConstructors().MaxBy(each => each.GetParameters().Length)!.GetParameters();
}

static class RecordInput
{
    public static string? DeprecationOf(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<FormerNameAttribute>() is { } former ? $"Use {former.Now}." : null;
}
