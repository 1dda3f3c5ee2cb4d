print(input(), "żółć 🎉")
