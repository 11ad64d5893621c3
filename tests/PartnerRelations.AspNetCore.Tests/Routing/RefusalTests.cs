using System.Net;
using System.Text.Json;
using PartnerRelations.AspNetCore.Answering;
using PartnerRelations.Serialization;

namespace PartnerRelations.AspNetCore.Tests.Routing;

public sealed class RefusalTests
{
    [Theory]
    [InlineData(PartnerErrorKind.Invalid, 400)]
    [InlineData(PartnerErrorKind.NotFound, 404)]
    [InlineData(PartnerErrorKind.Forbidden, 403)]
    [InlineData(PartnerErrorKind.Conflict, 409)]
    [InlineData(PartnerErrorKind.Unmet, 422)]
    [InlineData(PartnerErrorKind.Stale, 412)]
    public void A_kind_of_refusal_has_a_status(PartnerErrorKind kind, int status) => RefusedUseCase.StatusOf(kind).Should().Be(status);

    [Fact]
    public void Every_kind_of_refusal_has_a_status() => Enum.GetValues<PartnerErrorKind>().Select(RefusedUseCase.StatusOf).Should().OnlyHaveUniqueItems();

    [Fact]
    public async Task All_problems_of_a_form_come_at_once_as_they_do_in_process()
    {
        await using var portal = await TestPortal.StartAsync();
        var company = await portal.World.AddApplicantAsync();
        var enrollment = await portal.World.DraftEnrollmentAsync(company);
        using var client = portal.As(company.Admin);

        using var response = await client.SendAsync($"enrollments/{enrollment.Id}/provide-primary-contact", """{"firstName":"","lastName":"","email":"nobody","phone":"x"}""");
        var inProcess = await portal.World.As(company).Enrollments.ProvidePrimaryContactAsync(
            new() { EnrollmentId = enrollment.Id, FirstName = "", LastName = "", Email = "nobody", Phone = "x" }, TestContext.Current.CancellationToken);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, inProcess.Error!.Code);
        var errors = problem.GetProperty("errors").EnumerateArray().Select(error => error.Deserialize<PartnerError>(PartnerRelationsJson.Options));
        errors.Should().Equal(inProcess.Errors).And.HaveCountGreaterThan(2);
        problem.Text("title").Should().Be(inProcess.Error.Message);
        problem.Text("target").Should().Be(inProcess.Error.Target);
    }

    [Fact]
    public async Task A_missing_role_an_unmet_rule_and_a_conflict_each_have_their_status()
    {
        await using var portal = await TestPortal.StartAsync();
        var provider = await portal.World.AddProviderAsync();
        var reseller = await portal.World.EnrolledResellerAsync();

        using var role = await portal.As(provider.With(PartnerRoles.HelpdeskAgent)).SendAsync("provider-links", """{"email":"owner@reseller.example"}""");
        await role.ProblemAsync(HttpStatusCode.Forbidden, "actor.role_missing");
        using var rule = await portal.As(reseller.Admin).SendAsync("provider-links", """{"email":"owner@reseller.example"}""");
        rule.StatusCode.Should().BeOneOf(HttpStatusCode.UnprocessableEntity, HttpStatusCode.Forbidden);
        using var invited = await portal.As(provider.Admin).SendAsync("provider-links", """{"email":"owner@reseller.example"}""");
        var id = (await invited.ReadAsync(HttpStatusCode.Created)).GetProperty("link").Text("id");
        using var conflict = await portal.As(provider.Admin).SendAsync($"provider-links/{id}/end");
        conflict.StatusCode.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public void What_HTTP_refuses_has_codes_of_its_own()
    {
        RequestErrors.All.Select(entry => entry.Code).Should().OnlyHaveUniqueItems().And.NotIntersectWith(PartnerErrorCodes.All.Select(entry => entry.Code));
        RequestErrors.All.Should().OnlyContain(entry => entry.Code.StartsWith("request.") && entry.Meaning.EndsWith('.') && entry.Remedy.EndsWith('.') && entry.Status >= 400);
        typeof(RequestErrors).GetProperties().Select(property => property.GetValue(null)).OfType<RequestErrorCode>().Should().BeEquivalentTo(RequestErrors.All);
    }
}
