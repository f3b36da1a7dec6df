using System.Reflection;
using System.Text.RegularExpressions;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Repository;

/// <summary>A folder is a namespace, and each uses only those before it.</summary>
public sealed partial class FolderOrderTests
{
    private static readonly string[] Order =
    [
        "Values", "Faults", "Reports", "Rules", "Tables", "Diagrams", "Analysis", "Policies", "Intake", "Decisions", "Explanations",
        "Dialogues", "Lines", "Json",
    ];

    private static readonly string[] KnowNothingOfHotlines = ["Rules", "Tables", "Diagrams", "Analysis"];

    private static readonly string Source = Path.Combine(Clone.Root, "src", "Meldpunt.Triage");

    [Fact]
    public void Each_folder_uses_only_the_folders_before_it()
    {
        string[] wrong =
        [
            .. from use in Uses()
               where Array.IndexOf(Order, use.To) >= Array.IndexOf(Order, use.From) && use.To != use.From
               select $"{use.File} is in {use.From} and uses {use.To}",
        ];

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Rules_tables_diagrams_and_analysis_know_nothing_of_hotlines() =>
        Uses().Where(use => KnowNothingOfHotlines.Contains(use.From))
            .Where(use => use.To is "Reports" or "UrlEvidence" or "Intake" or "Decisions").Should().BeEmpty();

    [Fact]
    public void Every_folder_has_a_place_in_the_order_and_every_file_the_namespace_of_its_folder()
    {
        Directory.GetDirectories(Source).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")).Should().BeSubsetOf(Order);
        foreach (string file in Files())
        {
            string folder = Path.GetRelativePath(Path.GetDirectoryName(Source)!, Path.GetDirectoryName(file)!);
            string expected = $"namespace {folder.Replace(Path.DirectorySeparatorChar, '.')};";
            File.ReadAllText(file).Should().Contain(expected, file);
        }
    }

    [Fact]
    public void No_member_has_a_type_of_a_later_folder_in_its_signature()
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        string[] wrong =
        [
            .. from type in typeof(TriageEngine).Assembly.GetTypes()
               where Place(type) >= 0
               from shown in type.GetFields(All).Select(field => field.FieldType)
                   .Concat(type.GetProperties(All).Select(property => property.PropertyType))
                   .Concat(type.GetMethods(All).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)))
                   .Concat(type.GetConstructors(All).SelectMany(made => made.GetParameters().Select(parameter => parameter.ParameterType)))
                   .SelectMany(Parts)
               where Place(shown) > Place(type) || shown == typeof(TriageEngine) || shown == typeof(TriageLines)
               select $"{type.FullName} shows {shown.FullName}",
        ];

        wrong.Distinct().Should().BeEmpty();
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];

    // −1 for types of the root and of elsewhere.
    private static int Place(Type type)
    {
        string[] parts = (type.Namespace ?? "").Split('.');
        return parts is ["Meldpunt", "Triage", var folder, ..] ? Array.IndexOf(Order, folder) : -1;
    }

    private static IEnumerable<(string File, string From, string To)> Uses() =>
        from file in Files()
        let folder = Folder(file)
        where folder.Length > 0
        from Match use in Mention().Matches(File.ReadAllText(file))
        where use.Groups[1].Value != folder
        select (Path.GetFileName(file), folder, use.Groups[1].Value);

    private static string Folder(string file) =>
        Path.GetRelativePath(Source, Path.GetDirectoryName(file)!).Split(Path.DirectorySeparatorChar)[0] is var folder && folder != "." ? folder : "";

    private static string[] Files() =>
    [
        .. Directory.GetFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar)[0].Equals("obj", StringComparison.Ordinal)),
    ];

    [GeneratedRegex(@"Meldpunt\.Triage\.([A-Z][A-Za-z]*)")]
    private static partial Regex Mention();
}
