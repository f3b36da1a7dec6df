using System.Collections.Concurrent;
using System.Reflection;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Repository;

/// <summary>In every project a folder uses only those before it in CONTRIBUTING.md, and public types are in few namespaces.</summary>
public sealed class FolderOrderTests
{
    private const string Core = "Meldpunt.Triage";
    private const string TestKit = "Meldpunt.Triage.Testing";

    // Whoever uses it uses the test kit; a namespace that ends as that library's is called would hide it.
    private const string Assertions = "Meldpunt.Triage.Testing.FluentAssertions";

    // Beside its front doors what their sentences are made of.
    private const string Exports = "Meldpunt.Triage.Exports";

    private static readonly IReadOnlyDictionary<string, FolderOrder> Orders = LayoutTables.Read();

    private static readonly string[] KnowNothingOfHotlines = ["Rules", "Evaluation", "Diagrams", "Analysis"];

    private static readonly string[] OfHotlines = ["Reports", "Intake", "Decisions"];

    private static readonly string Source = Clone.PathOf("src");

    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<SourceFile>>> Read = new();

    private static readonly Dictionary<string, string> FolderOf =
        Files(Core).SelectMany(file => file.Types.Select(type => ($"{file.Namespace}.{type}", file.Folder))).DistinctBy(pair => pair.Item1).ToDictionary();

    public static TheoryData<string> Projects => [.. Directory.GetDirectories(Source).Select(folder => Path.GetFileName(folder)).Where(project => Files(project).Count > 0)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Each_folder_uses_only_the_folders_before_it(string project) => Order(project).Violations(Files(project)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_has_a_place_in_the_order(string project)
    {
        FolderOrder order = Order(project);
        string[] folders = [.. Files(project).Select(file => file.Folder).Distinct()];
        folders.Where(folder => order.PlaceOf(folder) is null).Should().BeEmpty("CONTRIBUTING.md lists every folder of {0}", project);
        order.Folders.Except(folders.Select(order.PlaceOf)).Should().BeEmpty("CONTRIBUTING.md lists no other folders of {0}", project);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_file_has_the_namespace_of_its_folder_or_a_public_one(string project)
    {
        IEnumerable<string> wrong =
            from file in Files(project)
            where file.Path != "Program.cs"
            let expected = $"{project}/{file.Folder}".TrimEnd('/').Replace('/', '.')
            where file.Namespace != expected && !Public(project).Contains(file.Namespace)
            select $"{project}/{file.Path} has the namespace {file.Namespace}, not {expected}";
        wrong.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Public_types_are_in_the_few_public_namespaces(string project) =>
        Files(project).Where(file => file.HasPublicTypes).Select(file => file.Namespace).Distinct().Should().BeSubsetOf(Public(project));

    [Fact]
    public void Rules_evaluation_diagrams_and_analysis_know_nothing_of_hotlines()
    {
        IReadOnlyList<SourceFile> files = Files(Core);
        FolderOrder.Uses(files)
            .Where(use => KnowNothingOfHotlines.Contains(use.By.Folder.Split('/')[0]) && OfHotlines.Contains(use.Of.Folder))
            .Select(use => $"{use.By.Path} uses {use.What} of {use.Of.Path}").Should().BeEmpty();
        files.Where(file => KnowNothingOfHotlines.Contains(file.Folder.Split('/')[0]))
            .Where(file => file.Imports.Contains("Meldpunt.Triage.UrlEvidence")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("using Some.Project.Late;", "Last.Go();", "Last of Late/Last.cs")]
    [InlineData("using Some.Project.Late;", "2.Twice();", "Twice of Late/Last.cs")]
    [InlineData("using static Some.Project.Late.Last;", "", "Last of Late/Last.cs")]
    [InlineData("", "Late.Last.Go();", "Last of Late/Last.cs")]
    [InlineData("", "string text = $\"{Door.Knock()}\";", "Door of Door.cs")]
    [InlineData("", "Door door = new();", "Door of Door.cs")]
    [InlineData("", "Shown shown = new();", "Shown of Late/Shown.cs")]
    public void A_use_against_the_order_is_found(string import, string code, string what)
    {
        string[] found = [.. Planted().Violations(PlantedFiles($"{import}\nnamespace Some.Project.Early;\n\ninternal sealed class First\n{{\n    {code}\n}}\n"))];
        found.Should().ContainSingle().Which.Should().StartWith($"Some.Project: Early/First.cs uses {what}; CONTRIBUTING.md lists ");
    }

    [Theory]
    [InlineData("// Door")]
    [InlineData("/// <summary>A <see cref=\"Door\"/>.</summary>")]
    [InlineData("string text = \"Door\";")]
    [InlineData("string text = other.Door;")]
    [InlineData("[JsonConverter(typeof(Late.Last))]")]
    [InlineData("Second second = new();")]
    [InlineData("public Second Door { get; init; }")]
    [InlineData("Second second = new() { Door = 1 };")]
    [InlineData("2.Twice();")]
    public void What_is_no_use_or_one_in_order_is_not(string code) =>
        Planted().Violations(PlantedFiles($"namespace Some.Project.Early;\n\ninternal sealed class First\n{{\n    {code}\n}}\n")).Should().BeEmpty();

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

    // −1 for types beside the folders and of elsewhere.
    private static int Place(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        string name = type.Name.Split('`')[0];
        return FolderOf.TryGetValue($"{type.Namespace}.{name}", out string? folder) && folder.Length > 0 ? Order(Core).RankOf(Order(Core).PlaceOf(folder)!) : -1;
    }

    private static FolderOrder Planted() => new("Some.Project", ["Early", "Late"]);

    private static SourceFile[] PlantedFiles(string first) =>
    [
        new("Early/First.cs", first),
        new("Early/Second.cs", "namespace Some.Project.Early;\n\ninternal sealed class Second;\n"),
        new("Late/Last.cs", "using Some.Project.Early;\n\nnamespace Some.Project.Late;\n\ninternal static class Last\n{\n    First first;\n    public static int Twice(this int one) => 2;\n}\n"),
        new("Late/Shown.cs", "namespace Some.Project;\n\npublic sealed class Shown;\n"),
        new("Door.cs", "using Some.Project.Late;\n\nnamespace Some.Project;\n\npublic sealed class Door;\n"),
    ];

    private static FolderOrder Order(string project)
    {
        Orders.Should().ContainKey(project, "CONTRIBUTING.md has a table of its folders");
        return Orders[project];
    }

    private static string[] Public(string project) => project switch
    {
        Core => [Core, $"{Core}.Policies", $"{Core}.Analysis", $"{Core}.Explanations"],
        Exports => [Exports, $"{Exports}.Texts"],
        _ => [project == Assertions ? TestKit : project],
    };

    // Each file is read once for all that is asked of it.
    private static IReadOnlyList<SourceFile> Files(string project) =>
        Read.GetOrAdd(project, static name => new(() => SourceFile.AllOf(Path.Combine(Source, name)))).Value;
}
