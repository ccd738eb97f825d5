using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SupplyChain.Structure.Tests;

/// <summary>
/// The templates of all texts that a program can make, as its compiled methods make them: none is missed, however it is written.
/// </summary>
/// <param name="templates">With where they are made.</param>
/// <param name="unknown">Where a text is made that has no template: of a string that is put together first.</param>
sealed class CompiledTexts(ILookup<string, string> templates, IReadOnlyList<string> unknown)
{
    public ILookup<string, string> Templates { get; } = templates;
    public IReadOnlyList<string> Unknown { get; } = unknown;

    /// <param name="type">The full name of the type of text.</param>
    public static CompiledTexts In(IEnumerable<string> programs, string type)
    {
        var (found, unknown) = (new List<(string Template, string Method)>(), new List<string>());
        foreach (var program in programs)
        {
            using var module = ModuleDefinition.ReadModule(program);
            foreach (var method in module.GetTypes().Where(each => each.FullName != type).SelectMany(each => each.Methods))
                if (method.HasBody) Read(method, type, template => found.Add((template, method.FullName)), () => unknown.Add(method.FullName));
        }
        return new(found.ToLookup(each => each.Template, each => each.Method), unknown);
    }

    static void Read(MethodDefinition method, string type, Action<string> add, Action miss)
    {
        var open = new Stack<Interpolation>();
        var targets = method.Body.Instructions.SelectMany(TargetsOf).ToHashSet();
        foreach (var at in method.Body.Instructions)
        {
            if (at.Operand is not MethodReference called || called.DeclaringType.FullName != type) continue;
            switch (called.Name)
            {
                // Where a branch leads here, the string before is one of several.
                case "op_Implicit" when at.Previous is { Operand: string constant } && !targets.Contains(at):
                    add(Interpolation.Escaped(constant));
                    break;
                case "op_Implicit":
                case "Plain" when at.Previous is { Operand: string }:
                    miss();
                    break;
                case ".ctor":
                    open.Push(Interpolation.At(at, called.Parameters.Count));
                    break;
                case "AppendLiteral":
                    open.Peek().Add((string)at.Previous.Operand);
                    break;
                case "AppendFormatted":
                    open.Peek().AddPlace();
                    break;
            }
            if (open.TryPeek(out var last) && last.IsComplete) add(open.Pop().Template);
        }
        foreach (var _ in open) miss();
    }

    static IEnumerable<Instruction> TargetsOf(Instruction branch) => branch.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };

    /// <summary>An interpolated string, part after part. The compiler says beforehand how long its literals are, and how many places it has.</summary>
    sealed class Interpolation(int literals, int places)
    {
        int length;
        int count;

        public string Template { get; private set; } = "";
        public bool IsComplete => length == literals && count == places;

        /// <summary>Of two constants; what a rule's condition needs comes behind them.</summary>
        public static Interpolation At(Instruction constructor, int parameters)
        {
            var last = constructor.Previous;
            for (var further = parameters; further > 2; further--) last = last.Previous;
            return new(NumberOf(last.Previous), NumberOf(last));
        }

        public void Add(string literal)
        {
            length += literal.Length;
            Template += Escaped(literal);
        }

        public void AddPlace() => Template += $"{{{count++}}}";

        public static string Escaped(string text) => text.Replace("{", "{{").Replace("}", "}}");

        static int NumberOf(Instruction constant) => constant.Operand switch
        {
            int number => number,
            sbyte number => number,
            _ => constant.OpCode.Code - Code.Ldc_I4_0,
        };
    }
}
