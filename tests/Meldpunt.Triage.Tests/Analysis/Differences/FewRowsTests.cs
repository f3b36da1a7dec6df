using System.Numerics;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tests.Policies;
using static Meldpunt.Triage.Tests.Analysis.ChangedPolicy;

namespace Meldpunt.Triage.Tests.Analysis.Differences;

/// <summary>How many rows tell of every set of a small space, beside the fewest that can.</summary>
public sealed class FewRowsTests
{
    [Theory]
    [InlineData(12902, 12327, 2, 2, 3)]
    [InlineData(1186, 1147, 3, 3)]
    public void Every_set_is_told_in_hardly_more_rows_than_it_needs(int rows, int fewest, params int[] answers)
    {
        int sets = 1 << answers.Aggregate((one, other) => one * other);
        MddSpace space = new(new MddStore([.. answers], [.. answers.Select((_, i) => $"f{i}")], new(Unchanged, 1_000_000)));
        ModelCount counting = new(space, [.. answers.Select(count => (1UL << count) - 1)]);
        ulong[][] cubes = [.. Cubes(answers)];
        int[] members = [.. cubes.Select(cube => Members(cube, answers))];
        MddSet[] ones = [.. cubes.Zip(members).Where(cube => BitOperations.IsPow2(cube.Second)).OrderBy(cube => cube.Second).Select(cube => space.Cube(cube.First))];

        int found = 0;
        for (int set = 0; set < sets; set++)
        {
            MddSet wanted = space.Union(ones.Where((_, place) => (set >> place & 1) != 0));
            List<ulong[]> told = new RowSearch(space.All, counting.Count, sets).Cover(wanted);
            told.Sum(cube => BitOperations.PopCount((uint)Members(cube, answers))).Should().Be(BitOperations.PopCount((uint)set), "no two rows have a combination in common");
            space.Union(told.Select(cube => space.Cube(cube))).Should().Be(wanted);
            told.Where(cube => cube.Zip(answers).Any(level => level.First >= 1UL << level.Second)).Should().BeEmpty("a row has answers that there are");
            found += told.Count;
        }

        (found, Fewest(sets, members).Sum()).Should().Be((rows, fewest));
    }

    // Where f0 is a0, every second item of the others changes, which takes a row each; where it is not, all items change in one row.
    [Fact]
    public void Of_more_rows_than_anybody_reads_five_hundred_are_listed_the_largest_among_them_and_the_others_are_counted()
    {
        const int Facts = 10;
        int[] sizes = [2, .. Enumerable.Repeat(2, Facts)];
        Rule[] scattered =
        [
            .. Enumerable.Range(0, 1 << Facts).Where(item => int.IsEvenInteger(BitOperations.PopCount((uint)item)))
                .Select(item => new Rule($"s{item}", Enumerable.Range(0, Facts).Aggregate(Condition.Where("f0", "a0"), (when, fact) => when.And($"f{fact + 1}", $"a{item >> fact & 1}")), "stop")),
        ];
        RuleGroup always = new("z", [new("z0", Condition.Always, "go")]);

        DifferenceTable found = PolicyDifference.Between(
            PlainPolicy.Of(sizes, [always]),
            PlainPolicy.Of(sizes, [new("a", [.. scattered]), new("b", [new("b0", Condition.Where("f0", "a1"), "turn")]), always])).Item;

        found.Rows.Select(row => (row.Change.Route!.New, (int)row.Count)).Should().Equal([("turn", 1 << Facts), .. Enumerable.Repeat(("stop", 1), 499)]);
        found.CombinationsOmitted.Should().Be(scattered.Length - 499);
        found.AnyChanged.Should().Be((1 << Facts) + scattered.Length);
    }

    // Some answers to each fact, a bit for each.
    private static IEnumerable<ulong[]> Cubes(int[] answers) => answers.Aggregate<int, IEnumerable<ulong[]>>(
        [[]], (cubes, count) => cubes.SelectMany(cube => Enumerable.Range(1, (1 << count) - 1).Select(some => (ulong[])[.. cube, (ulong)some])));

    // A bit for each combination.
    private static int Members(ulong[] cube, int[] answers)
    {
        IEnumerable<int> members = [0];
        foreach ((int count, int fact) in answers.Select((count, fact) => (count, fact)))
        {
            members = members.SelectMany(member => Enumerable.Range(0, count).Where(answer => (cube[fact] >> answer & 1) != 0).Select(answer => (member * count) + answer));
        }

        return members.Sum(member => 1 << member);
    }

    private static int[] Fewest(int sets, int[] cubes)
    {
        int[] fewest = new int[sets];
        for (int set = 1; set < sets; set++) fewest[set] = 1 + cubes.Where(cube => (cube & ~set) == 0 && (cube & set & -set) != 0).Min(cube => fewest[set & ~cube]);
        return fewest;
    }
}
