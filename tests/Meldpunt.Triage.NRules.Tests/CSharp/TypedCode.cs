using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Meldpunt.Triage.NRules.Tests.CSharp;

/// <summary>Generated code, compiled and loaded as a program has it, with what C# 12 of .NET 8 knows.</summary>
internal sealed class TypedCode
{
    private readonly Type _class;
    private readonly Type _report;
    private readonly Type _item;

    private TypedCode(Type type)
    {
        (_class, _report) = (type, type.GetNestedType("Report")!);
        _item = _report.GetProperty("Items")!.PropertyType.GetGenericArguments()[0];
    }

    public TriageEngine Engine => (TriageEngine)_class.GetProperty("Engine")!.GetValue(null)!;

    public Type Report => _report;

    public Type Item => _item;

    /// <summary>Compiles several at once, each in a namespace of its own, and finds their classes in the same order.</summary>
    public static TypedCode[] Compile(IReadOnlyList<string> sources, IReadOnlyList<string> classes)
    {
        string[] known = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Typed{Guid.NewGuid():N}", sources.Select(source => CSharpSyntaxTree.ParseText(source, new(LanguageVersion.CSharp12, DocumentationMode.Diagnose))), known.Select(file => MetadataReference.CreateFromFile(file)),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream file = new();
        compilation.Emit(file).Diagnostics.Where(told => told.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning).Should().BeEmpty();
        Assembly assembly = Assembly.Load(file.ToArray());
        return [.. classes.Select(name => new TypedCode(assembly.GetType(name, throwOnError: true)!))];
    }

    /// <summary>A typed report of answers by their numbers, as the policy has its facts.</summary>
    public ITypedReport Make(Answers report, params Answers[] items)
    {
        Array typed = Array.CreateInstance(_item, items.Length);
        for (int i = 0; i < items.Length; i++) typed.SetValue(With(Activator.CreateInstance(_item)!, items[i]), i);
        return (ITypedReport)With(Activator.CreateInstance(_report, typed)!, report);
    }

    public ITypedItem[] ItemsOf(ITypedReport report) => [.. ((System.Collections.IEnumerable)_report.GetProperty("Items")!.GetValue(report)!).Cast<ITypedItem>()];

    public object? FromJson(string json) => JsonSerializer.Deserialize(json, _report);

    // The properties are in the order of the facts; of the others none has an answer.
    private static object With(object made, Answers answers)
    {
        PropertyInfo[] properties = [.. made.GetType().GetProperties().Where(property => Nullable.GetUnderlyingType(property.PropertyType) is { IsEnum: true })];
        properties.Should().HaveCount(answers.Facts.Count);
        for (int fact = 0; fact < properties.Length; fact++)
        {
            if (answers[answers.Facts[fact].Id] is { } answer) properties[fact].SetValue(made, Enum.ToObject(Nullable.GetUnderlyingType(properties[fact].PropertyType)!, answers.Facts.AnswerIndex(fact, answer)));
        }

        return made;
    }
}
