using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Tests.Analysis;

namespace Meldpunt.Triage.Tests.Diagrams;

public sealed class MddSetTests
{
    private static readonly DecisionDiagram Diagram = CompiledPolicy.Compile(ChangedPolicy.Unchanged).Items.Complete;

    private readonly MddSpace _space = Diagram.NewSpace();

    [Fact]
    public void Sets_of_two_spaces_cannot_be_combined()
    {
        MddSet mine = _space.WhereIs(new(0), 1);
        MddSet other = Diagram.NewSpace().WhereIs(new(0), 1);
        Action[] combining = [() => _ = mine & other, () => _ = mine | other, () => _ = mine - other, () => _ = mine.IsWithin(other), () => _ = mine.Overlaps(other)];
        combining.Should().AllSatisfy(combine => combine.Should().Throw<InvalidOperationException>().WithMessage("*two spaces*"));
        mine.Should().NotBe(other, "the same number is another set in another space");
    }

    [Fact]
    public void A_set_has_a_node_for_each_level_that_it_branches_on()
    {
        (_space.All.AsFunction().CountNodes(), _space.None.AsFunction().CountNodes()).Should().Be((0, 0));
        MddSet one = _space.WhereIs(new(3), 1);
        one.AsFunction().CountNodes().Should().Be(1);
        (one & _space.WhereIs(new(2), 0) & _space.WhereIs(new(5), 0)).AsFunction().CountNodes().Should().Be(3);
    }

    [Fact]
    public void Functions_of_two_spaces_cannot_be_combined()
    {
        Mdd mine = Diagram.From(0, _space);
        Mdd other = Diagram.From(0, Diagram.NewSpace());
        Action[] combining = [() => _ = mine | other, () => mine.OrElse(other), () => mine.DiffersFrom(other), () => _space.Node(new(0), [mine, other])];
        combining.Should().AllSatisfy(combine => combine.Should().Throw<InvalidOperationException>().WithMessage("*two spaces*"));
    }

    [Fact]
    public void Members_of_a_set_are_counted_and_searched_only_in_its_own_space()
    {
        CompiledPolicy compiled = CompiledPolicy.Compile(ChangedPolicy.Unchanged);
        (ItemSpace complete, PartialItemSpace partial) = (new(compiled), new(compiled));
        MddSet other = Diagram.NewSpace().WhereIs(new(0), 1);
        Action[] asking = [() => complete.Count(other), () => complete.Smallest(other), () => partial.Count(other), () => partial.Search.Find(other)];
        asking.Should().AllSatisfy(ask => ask.Should().Throw<InvalidOperationException>().WithMessage("*two spaces*"));
    }

    [Fact]
    public void A_diagram_is_read_only_in_a_space_that_has_its_nodes()
    {
        PartialDiagram routes = CompiledPolicy.Compile(ChangedPolicy.Unchanged).Items.Routes;
        Action[] reading = [() => Diagram.From(0, routes.NewSpace()), () => routes.In(_space)];
        reading.Should().AllSatisfy(read => read.Should().Throw<InvalidOperationException>().WithMessage("*two spaces*"));
    }

    [Fact]
    public void What_is_made_in_a_space_does_not_show_in_another_of_the_same_diagram()
    {
        int nodes = Diagram.NewSpace().Store.Count;
        _ = _space.WhereIs(new(0), 1) & _space.WhereIs(new(1), 0) & Diagram.From(0, _space).WhereRoutes(routes => routes.IsOne);
        _space.Store.Count.Should().BeGreaterThan(nodes);
        Diagram.NewSpace().Store.Count.Should().Be(nodes);
    }

    [Fact]
    public void The_operators_on_sets_are_those_on_their_members()
    {
        (Level first, Level last) = (_space.Levels.First(), _space.Levels.Last());
        MddSet[] sets = [_space.None, _space.All, _space.Where(first, 0b0101), _space.WhereIs(last, 1), _space.Where(first, 0b0011) & _space.WhereIs(last, 0)];
        int[][] all = [.. Combinations()];
        foreach (MddSet left in sets)
        {
            foreach (MddSet right in sets)
            {
                bool[] intersection = [.. all.Select(one => left.Contains(one) && right.Contains(one))];
                all.Select(one => (left & right).Contains(one)).Should().Equal(intersection);
                all.Select(one => (left | right).Contains(one)).Should().Equal(all.Select(one => left.Contains(one) || right.Contains(one)));
                all.Select(one => (left - right).Contains(one)).Should().Equal(all.Select(one => left.Contains(one) && !right.Contains(one)));
                all.Select(one => (~left).Contains(one)).Should().Equal(all.Select(one => !left.Contains(one)));
                left.Overlaps(right).Should().Be(intersection.Contains(true));
                left.IsWithin(right).Should().Be(all.All(one => !left.Contains(one) || right.Contains(one)));
            }
        }
    }

    private IEnumerable<int[]> Combinations() => _space.Levels.Aggregate(
        new[] { Array.Empty<int>() }.AsEnumerable(),
        (shorter, level) => shorter.SelectMany(one => Enumerable.Range(0, _space.Branches(level)).Select(value => (int[])[.. one, value])));
}
