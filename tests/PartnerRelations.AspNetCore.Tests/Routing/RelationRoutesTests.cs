using System.Text.RegularExpressions;
using PartnerRelations.Accounts;
using PartnerRelations.AspNetCore.Routing;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations.AspNetCore.Tests.Routing;

public sealed partial class RelationRoutesTests
{
    private static readonly Type[] UseCases = [typeof(IEnrollments), typeof(IAccounts), typeof(IProviders), typeof(IProviderLinks), typeof(ICustomers)];

    public static TheoryData<string> Names => [.. RelationRoutes.All.Select(route => route.Name)];

    [Fact]
    public void Every_method_of_every_use_case_interface_has_exactly_one_route()
    {
        var methods = UseCases.SelectMany(type => type.GetMethods().Select(method => $"{type.Name[1..]}.{method.Name[..^"Async".Length]}"));

        RelationRoutes.All.Select(route => route.Name).Should().BeEquivalentTo(methods).And.OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_route_takes_and_answers_what_its_method_does(string name)
    {
        var route = RelationRoutes.All.Single(route => route.Name == name);
        var method = route.UseCases.GetMethod($"{route.Operation}Async")!;
        var command = method.GetParameters().Select(parameter => parameter.ParameterType).SingleOrDefault(type => type.IsSubclassOf(typeof(PartnerCommand)));

        method.ReturnType.GetGenericArguments()[0].GetGenericArguments()[0].Should().Be(route.Answer);
        route.IsCommand.Should().Be(command is not null);
        if (command is not null) route.Body.Should().Be(command);
        route.Summary.Should().EndWith(".");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_member_in_a_path_is_a_member_of_the_command(string name)
    {
        var route = RelationRoutes.All.Single(route => route.Name == name);
        if (route.PathMember is not { } member) return;

        route.Body!.GetProperty(char.ToUpperInvariant(member[0]) + member[1..])!.PropertyType.Name.Should().EndWith("Id");
    }

    [Fact]
    public void An_address_is_in_kebab_case_and_begins_with_what_it_is_about() =>
        RelationRoutes.All.Should().OnlyContain(route => Address().IsMatch(route.Pattern));

    [Fact]
    public void No_two_routes_answer_the_same_request() =>
        RelationRoutes.All.Select(route => $"{route.HttpMethod} {Parameter().Replace(route.Pattern, "{}")}").Should().OnlyHaveUniqueItems();

    [Fact]
    public void Strangers_are_let_in_where_a_token_is_looked_at_or_the_primary_contact_confirms_and_nowhere_else() =>
        RelationRoutes.All.Where(route => route.IsAnonymous).Select(route => route.Name).Should().BeEquivalentTo(
            "ProviderLinks.Preview", "Customers.Preview", "Enrollments.LookAtConfirmation", "Enrollments.ConfirmContact", "Enrollments.DenySignUp");

    [Fact]
    public void No_question_asks_for_a_token_in_its_address() =>
        RelationRoutes.All.SelectMany(route => route.Query).Select(member => member.Name).Should().NotContain("token");

    [GeneratedRegex("^(/([a-z]+(-[a-z]+)*|\\{[a-zA-Z]+\\}))+$")]
    private static partial Regex Address();

    [GeneratedRegex("\\{[a-zA-Z]+\\}")]
    private static partial Regex Parameter();
}
