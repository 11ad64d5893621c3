namespace PartnerRelations.Tests;

public sealed class PartnerResultTests
{
    private static readonly PartnerError Problem = FormErrors.Required.Error("Field");

    [Fact]
    public void A_success_has_a_value_and_no_error()
    {
        PartnerResult<string> result = "value";

        result.IsSuccess.Should().BeTrue();
        result.Error.Should().BeNull();
        result.Errors.Should().BeEmpty();
        result.GetValueOrThrow().Should().Be("value");
        result.TryGetValue(out var value, out _).Should().BeTrue();
        value.Should().Be("value");
        result.Map(text => text.Length).Value.Should().Be(5);
    }

    [Fact]
    public void A_refusal_has_errors_and_throws_for_those_who_ask_for_it()
    {
        PartnerResult<string> result = Problem;

        result.IsSuccess.Should().BeFalse();
        result.Error.Should().Be(Problem);
        result.TryGetValue(out _, out var errors).Should().BeFalse();
        errors.Should().Equal(Problem);
        result.Map(text => text.Length).Error.Should().Be(Problem);
        result.Invoking(one => one.GetValueOrThrow()).Should().Throw<PartnerRefusedException>().Which.Errors.Should().Equal(Problem);
        result.Invoking(one => one.Value).Should().Throw<InvalidOperationException>().WithMessage("*form.required*");
    }

    [Fact]
    public void A_refusal_names_at_least_one_error()
    {
        var refuse = () => PartnerResult.Refused<string>([]);

        refuse.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_number_that_is_zero_is_a_value() => PartnerResult.Success(0).TryGetValue(out _, out _).Should().BeTrue();

    [Fact]
    public void Lists_in_records_compare_by_content()
    {
        ValueList<int> one = [1, 2], same = [1, 2], other = [2, 1];

        one.Should().Equal(same);
        one.Equals(same).Should().BeTrue();
        one.GetHashCode().Should().Be(same.GetHashCode());
        one.Equals(other).Should().BeFalse();
        one.Add(3).Equals([1, 2, 3]).Should().BeTrue();
        ValueList<int>.Empty.Equals([]).Should().BeTrue();
    }
}
