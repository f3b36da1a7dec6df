namespace Meldpunt.Triage.Explanations;

/// <summary>Several counterfactuals as one: some answers for each of the same facts, any one of each with any of the others.</summary>
/// <param name="Changes">The facts in order, each with its answers.</param>
internal sealed record AnswerProduct(ValueList<(string Fact, ValueList<string> Answers)> Changes)
{
    /// <summary>How many counterfactuals it stands for.</summary>
    public int Count => Changes.Aggregate(1, (product, change) => product * change.Answers.Count);

    /// <summary>
    /// Products that stand for exactly these counterfactuals, each for others, in the order of their first ones: two that differ in the
    /// answers of one fact alone become one, until there are none.
    /// </summary>
    /// <param name="counterfactuals">Different ones.</param>
    public static IReadOnlyList<AnswerProduct> Merge(IReadOnlyCollection<Counterfactual> counterfactuals)
    {
        List<AnswerProduct> products = [.. counterfactuals.Select(Single)];
        int places = products.Max(product => product.Changes.Count);
        for (int before = int.MaxValue; products.Count < before;)
        {
            before = products.Count;
            for (int place = places - 1; place >= 0; place--) products = [.. products.GroupBy(product => product.With(place, [])).Select(alike => Join(alike, place))];
        }

        return products;
    }

    private static AnswerProduct Single(Counterfactual one) =>
        new(one.Changes.Select(change => (change.Fact, new[] { change.Answer }.ToValueList())).ToValueList());

    private static AnswerProduct Join(IGrouping<AnswerProduct, AnswerProduct> alike, int place) =>
        alike.Key.Changes.Count > place ? alike.Key.With(place, alike.SelectMany(product => product.Changes[place].Answers).ToValueList()) : alike.First();

    private AnswerProduct With(int place, ValueList<string> answers) =>
        new(Changes.Select((change, i) => i == place ? (change.Fact, answers) : change).ToValueList());
}
