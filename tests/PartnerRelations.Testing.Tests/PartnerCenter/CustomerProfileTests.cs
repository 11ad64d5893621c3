namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>PC-C7, PC-C8 and PC-C9.</summary>
public sealed class CustomerProfileTests
{
    private readonly Center _center = new();

    [Fact]
    public async Task A_billing_profile_changes_only_from_the_revision_that_was_read()
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);
        _center.Fake.ChangeCustomer(customer.Tenant, one => one with { Email = "a@b.example" });
        var path = $"/v1/customers/{customer.Tenant}/profiles/billing";
        var read = await _center.GetAsync(_center.Provider, path);
        var change = read.Text.Replace("Adventure Works", "Adventure Works 2", StringComparison.Ordinal);

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _center.SendAsync(_center.Provider, HttpMethod.Put, path, change))));

        replies.Count(reply => reply.Status == 200).Should().Be(1);
        replies.Where(reply => reply.Status != 200).Should().OnlyContain(reply => reply.Error.Equals(new ValueTuple<int, int>(400, 2055)));
        (await _center.GetAsync(_center.Provider, path)).Body.GetProperty("companyName").GetString().Should().Be("Adventure Works 2");
        (await _center.GetAsync(_center.Provider, "/v1/auditrecords")).Each("operationType").Should().ContainSingle(operation => operation == "update_customer_billing_profile");
    }

    [Theory]
    [InlineData("Allowed")]
    [InlineData("Not Ready")]
    public async Task The_account_check_is_printed_as_it_stands_without_a_zone(string status)
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);
        _center.Fake.SetAccountCheck(customer.Tenant, status);

        var check = (await _center.GetAsync(_center.Provider, $"/v1/customers/{customer.Tenant}/validationStatus?type=account")).Body;

        check.GetProperty("status").GetString().Should().Be(status);
        check.GetProperty("lastUpdateDateTime").GetString().Should().Be("2026-03-02T09:30:00");
    }

    [Fact]
    public async Task An_account_that_was_never_checked_is_404_in_a_shape_of_its_own()
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);
        var path = $"/v1/customers/{customer.Tenant}/validationStatus";

        var never = await _center.GetAsync(_center.Provider, path + "?type=account");

        never.Error.Should().Be((404, 600074));
        never.Body.GetProperty("errorName").GetString().Should().Be("AccountStatusNotFound");
        never.Body.TryGetProperty("source", out _).Should().BeFalse();
        (await _center.GetAsync(_center.Provider, path)).Error.Should().Be((400, 2000));
    }

    [Fact]
    public async Task Domains_and_organization_are_for_partners_that_administer_the_tenant()
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);
        (await _center.GetAsync(_center.Provider, $"/v1/customers/{customer.Tenant}/customDomains")).Error.Should().Be((403, 1002));
        (await _center.GetAsync(_center.Provider, $"/v1/customers/{customer.Tenant}/organization")).Error.Should().Be((403, 1002));

        _center.Fake.GrantAdministration(_center.Provider.Tenant, customer.Tenant);

        (await _center.GetAsync(_center.Provider, $"/v1/customers/{customer.Tenant}/customDomains")).Text.Should().Be($"[\"{customer.Domain}\"]");
        (await _center.GetAsync(_center.Provider, $"/v1/customers/{customer.Tenant}/organization")).Body[0].GetProperty("displayName").GetString().Should().Be(customer.CompanyName);
        _center.Fake.RemoveAdministration(_center.Provider.Tenant, customer.Tenant, byMicrosoft: true);
        (await _center.GetAsync(_center.Provider, $"/v1/customers/{customer.Tenant}/organization")).Error.Should().Be((403, 1002));
        (await _center.GetAsync(_center.Provider, "/v1/auditrecords")).Each("operationType").Should().Contain(["dap_admin_relationship_approved", "dap_admin_relationship_terminated_by_microsoft"]);
    }
}
