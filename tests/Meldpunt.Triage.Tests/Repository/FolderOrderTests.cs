using System.Reflection;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Repository;

/// <summary>In every project a folder is a namespace, and each uses only those before it in CONTRIBUTING.md.</summary>
public sealed class FolderOrderTests
{
    private const string Core = "Meldpunt.Triage";

    private static readonly IReadOnlyDictionary<string, FolderOrder> Orders = LayoutTables.Read();

    private static readonly string[] KnowNothingOfHotlines = ["Rules", "Tables", "Diagrams", "Analysis"];

    private static readonly string Source = Clone.PathOf("src");

    public static TheoryData<string> Projects => [.. Directory.GetDirectories(Source).Select(folder => Path.GetFileName(folder))];

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
    public void Every_file_has_the_namespace_of_its_folder_and_a_public_type_may_have_the_projects(string project)
    {
        IEnumerable<string> wrong =
            from file in Files(project)
            where file.Path != "Program.cs"
            let expected = $"{project}/{file.Folder}".TrimEnd('/').Replace('/', '.')
            where file.Namespace != expected && !(file.HasPublicTypes && file.Namespace == project)
            select $"{project}/{file.Path} has the namespace {file.Namespace}, not {expected}";
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Rules_tables_diagrams_and_analysis_know_nothing_of_hotlines() =>
        Files(Core).Where(file => KnowNothingOfHotlines.Contains(file.Folder.Split('/')[0]))
            .SelectMany(file => file.Imports)
            .Where(space => space.Split('.') is ["Meldpunt", "Triage", "Reports" or "UrlEvidence" or "Intake" or "Decisions", ..]).Should().BeEmpty();

    [Theory]
    [InlineData("using Some.Project.Late;", "", "the namespace Some.Project.Late")]
    [InlineData("using static Some.Project.Late.Last;", "", "the namespace Some.Project.Late")]
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

    // −1 for types of the root and of elsewhere.
    private static int Place(Type type)
    {
        string[] parts = (type.Namespace ?? "").Split('.');
        return parts is ["Meldpunt", "Triage", string folder, ..] ? Order(Core).RankOf(folder) : -1;
    }

    private static FolderOrder Planted() => new("Some.Project", ["Early", "Late"]);

    private static SourceFile[] PlantedFiles(string first) =>
    [
        new("Early/First.cs", first),
        new("Early/Second.cs", "namespace Some.Project.Early;\n\ninternal sealed class Second;\n"),
        new("Late/Last.cs", "using Some.Project.Early;\n\nnamespace Some.Project.Late;\n\ninternal static class Last\n{\n    First first;\n}\n"),
        new("Late/Shown.cs", "namespace Some.Project;\n\npublic sealed class Shown;\n"),
        new("Door.cs", "using Some.Project.Late;\n\nnamespace Some.Project;\n\npublic sealed class Door;\n"),
    ];

    private static FolderOrder Order(string project)
    {
        Orders.Should().ContainKey(project, "CONTRIBUTING.md has a table of its folders");
        return Orders[project];
    }

    private static IReadOnlyList<SourceFile> Files(string project) => SourceFile.AllOf(Path.Combine(Source, project));
}
