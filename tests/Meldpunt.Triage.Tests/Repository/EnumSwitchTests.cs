using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Repository;

/// <summary>A switch over values of an enum names them all; a value that is undefined, or added later, throws.</summary>
public sealed class EnumSwitchTests
{
    private static readonly EnumSwitch Planted = new(new Dictionary<string, string[]> { ["Kind"] = ["A", "B"] });

    // Those that are only asked of some values, since others went another way before.
    private static readonly string[] OfSome =
    [
        "AskSession.cs AskStep", "AskState.cs AskStep", "AskPrompts.cs AskStep", "ChangeCheck.cs GuaranteeKind", "GuaranteeCheck.cs GuaranteeKind",
        "SchemeReader.cs OtherScheme", "HostRows.cs UrlPlace", "ExampleAddress.cs Place",
    ];

    private static readonly string[] Files = [.. new[] { "src", "samples" }.SelectMany(folder => Directory.GetFiles(Clone.PathOf(folder), "*.cs", SearchOption.AllDirectories)).Where(IsWritten)];

    private static readonly EnumSwitch Written = new(Files.SelectMany(file => EnumSwitch.DeclaredIn(File.ReadAllText(file))).GroupBy(one => one.Name).ToDictionary(one => one.Key, one => one.SelectMany(values => values.Values).Distinct().ToArray()));

    [Fact]
    public void No_switch_takes_values_that_it_does_not_name()
    {
        IEnumerable<string> silent =
            from file in Files
            from line in Written.SilentArms(File.ReadAllText(file))
            select $"{Path.GetRelativePath(Clone.PathOf("src"), file)}:{line}";
        silent.Should().BeEmpty("an arm for everything else throws ArgumentOutOfRangeException or UnreachableException");
    }

    [Fact]
    public void Every_switch_names_every_value_but_those_that_are_asked_of_some()
    {
        (string Place, string Told)[] unnamed =
        [
            .. from file in Files
               from missing in Written.UnnamedValues(File.ReadAllText(file))
               select ($"{Path.GetFileName(file)} {missing.Enum}", $"{Path.GetRelativePath(Clone.Root, file)}:{missing.Line} does not name {missing.Enum}.{missing.Values}"),
        ];
        unnamed.Where(one => !OfSome.Contains(one.Place)).Select(one => one.Told).Should().BeEmpty("a value that was added goes the way that somebody chose for it");
        OfSome.Except(unnamed.Select(one => one.Place)).Should().BeEmpty("what names all values needs no exception");
    }

    [Fact]
    public void A_value_that_is_not_named_is_found() =>
        Planted.UnnamedValues("int x = kind switch\n{\n    Kind.A => 1,\n    _ => throw new UnreachableException(),\n};").Should().Equal((1, "Kind", "B"));

    [Theory]
    [InlineData("x = kind switch\n{\n    Kind.A => 1,\n    _ => 2,\n};", 4)]
    [InlineData("x = (kind, place) switch\n{\n    (Kind.A, _) => 1,\n    _ => 2,\n};", 4)]
    [InlineData("x = this switch\n{\n    { Step: Kind.A } => new() { Is = 1 },\n    { Of: { } one } => one,\n    _ => 2,\n};", 5)]
    [InlineData("x = kind switch\n{\n    Kind.A when B({ }) => 1,\n    _ when C => 2,\n    _ => throw new UnreachableException(),\n};", 4)]
    [InlineData("x = kind switch { Kind.A => \"{, _\", var other => $\"{other}\" };", 1)]
    [InlineData("switch (kind)\n{\n    case Kind.A:\n        B();\n        break;\n    default:\n        break;\n}", 6)]
    [InlineData("switch (a.Of(b).Kind)\n{\n    case Kind.A: B(); break;\n    default: C(); break;\n}", 4)]
    [InlineData("x = a switch\n{\n    1 => kind switch\n    {\n        Kind.A => 1,\n        _ => 2,\n    },\n    _ => 3,\n};", 6)]
    public void An_arm_that_takes_every_other_value_is_found(string code, int line) => Planted.SilentArms(code).Should().Equal(line);

    [Theory]
    [InlineData("x = kind switch\n{\n    Kind.A => 1,\n    _ => throw new UnreachableException(),\n};")]
    [InlineData("switch (kind)\n{\n    case Kind.A:\n        break;\n    default:\n        throw new UnreachableException();\n}")]
    [InlineData("x = word switch\n{\n    \"a\" => Kind.A,\n    _ => Kind.B,\n};")]
    [InlineData("x = token switch\n{\n    OfFramework.Kind.A => 1,\n    _ => 2,\n};")]
    [InlineData("x = kind switch\n{\n    Kind.A => list.Select(_ => 1),\n    Kind.B => 2,\n};")]
    [InlineData("// kind switch { Kind.A => 1, _ => 2 }")]
    public void An_arm_that_throws_or_is_of_no_enum_is_not(string code) => Planted.SilentArms(code).Should().BeEmpty();

    private static bool IsWritten(string file) =>
        !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");
}
