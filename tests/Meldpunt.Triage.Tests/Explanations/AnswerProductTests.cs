using CsCheck;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Explanations;

/// <summary>The lines that say several changes at once say these and no other.</summary>
public sealed class AnswerProductTests(AllItemsFixture fixture) : IClassFixture<AllItemsFixture>
{
    private const int Answers = 3;

    private static readonly string[] Facts = ["a", "b", "c", "d"];

    [Fact]
    public void Of_any_changes_the_products_stand_for_exactly_these_each_for_others()
    {
        (long single, long merged) = (0, 0);
        Gen<int[]> change = Gen.Int[0, Answers - 1].Array[3];
        Gen.Select(Gen.Int[0, 1], change).Array[1, 60].Each(2_000, drawn =>
        {
            Counterfactual[] all = [.. drawn.Select(one => Change(one.Item1, one.Item2)).DistinctBy(one => Text(one.Changes))];
            IReadOnlyList<AnswerProduct> products = Compare(all);
            (single, merged) = (single + all.Length, merged + products.Count);
        }, drawn => string.Join(", ", drawn.Select(one => $"{one.Item1}: {string.Join('-', one.Item2)}")));
        merged.Should().BeLessThan(single * 3 / 4);
    }

    [Fact]
    public void Of_all_sets_of_a_product_of_two_by_two_by_three_each_is_covered_exactly_and_in_one_line_if_it_is_a_product_itself()
    {
        Counterfactual[] all = [.. Enumerable.Range(0, 12).Select(number => Change(0, [number / 6, number / 3 % 2, number % 3]))];
        for (int set = 1; set < 1 << all.Length; set++)
        {
            Counterfactual[] chosen = [.. all.Where((_, number) => (set >> number & 1) != 0)];
            int sizes = Enumerable.Range(0, 3).Aggregate(1, (product, place) => product * chosen.Select(one => one.Changes[place].Answer).Distinct().Count());
            (Compare(chosen).Count == 1).Should().Be(sizes == chosen.Length, "{0} of 12 differ in {1}", chosen.Length, sizes);
        }
    }

    [Fact]
    public void Of_every_item_the_lines_of_a_route_stand_for_exactly_its_changes()
    {
        AllItems all = fixture.All;
        Random random = new(5);
        (long changes, long lines) = (0, 0);
        for (int state = 0; state < all.Count; state++)
        {
            if (!Seeded.IsTried(random, onceIn: Seeded.OneIn(11))) continue;
            foreach (IGrouping<string, Counterfactual> route in all.Engine.Explain(all.DecisionOf(state)).Items[0].Counterfactuals.GroupBy(one => one.Route))
            {
                changes += route.Count();
                lines += Compare([.. route]).Count;
            }
        }

        TestContext.Current.SendDiagnosticMessage("{0} changes in {1} lines", changes, lines);
        lines.Should().BeInRange(1, changes / 2);
    }

    private static IReadOnlyList<AnswerProduct> Compare(Counterfactual[] all)
    {
        IReadOnlyList<AnswerProduct> products = AnswerProduct.Merge(all);
        string[] spoken = [.. products.SelectMany(product => Expand(product, 0))];
        string[] meant = [.. all.Select(one => Text(one.Changes))];
        if (spoken.Length != meant.Length || !spoken.ToHashSet().SetEquals(meant)) Assert.Fail($"{string.Join("; ", meant)} is not {string.Join("; ", products)}");
        products.Sum(product => product.Count).Should().Be(all.Length);
        return products;
    }

    private static IEnumerable<string> Expand(AnswerProduct product, int place)
    {
        if (place == product.Changes.Count) return [""];
        (string fact, ValueList<string> answers) = product.Changes[place];
        return answers.SelectMany(answer => Expand(product, place + 1).Select(rest => $"{fact}={answer} {rest}"));
    }

    private static string Text(ValueList<AnswerChange> changes) => string.Concat(changes.Select(change => $"{change.Fact}={change.Answer} "));

    // Of three facts, the first three or the last three.
    private static Counterfactual Change(int from, int[] answers) =>
        new() { Route = "away", Changes = answers.Select((answer, i) => new AnswerChange { Fact = Facts[from + i], Answer = $"{answer}" }).ToValueList() };
}
